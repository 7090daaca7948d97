package org.baseportal.notices.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.notices.domain.Box;
import org.baseportal.notices.domain.Inbox;
import org.baseportal.notices.domain.MailWish;
import org.baseportal.notices.domain.Notice;
import org.baseportal.notices.domain.NoticeText;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageLinks;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.worklist.WorkSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox: what waits, what is new, what was read. */
@Controller
@PreAuthorize("isAuthenticated()")
class NoticeController {

    private static final String BACK = "redirect:/notices?box=unread";

    private static final List<String> BOXES = List.of("todo", "done", "unread", "read");

    private final Inbox inbox;
    private final NoticeText texts;
    private final MailWish wishes;
    private final List<WorkSource> sources;

    NoticeController(Inbox inbox, NoticeText texts, MailWish wishes, ObjectProvider<WorkSource> sources) {
        this.inbox = inbox;
        this.texts = texts;
        this.wishes = wishes;
        this.sources = sources.orderedStream().toList();
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(name = "box", required = false) @Nullable String asked,
            @RequestParam(name = "page", required = false) @Nullable String page,
            CurrentUser user,
            Locale locale,
            Model model) {
        String box = asked != null && BOXES.contains(asked) ? asked : "unread";
        model.addAttribute("box", box);
        model.addAttribute("boxes", BOXES);
        if (box.equals("todo")) {
            model.addAttribute(
                    "works",
                    sources.stream()
                            .flatMap(source -> source.waitingFor(user, locale).stream())
                            .toList());
        } else {
            notices(box, PageRequest.of(page, null, null, null), user, locale, model);
        }
        return "notices/list";
    }

    private void notices(String box, PageRequest asked, CurrentUser user, Locale locale, Model model) {
        Box shown = Box.valueOf(box.toUpperCase(Locale.ROOT));
        long count = inbox.count(shown, user);
        int size = PageRequest.DEFAULT_SIZE;
        int page = (int) Math.min(asked.page(), Math.max(1, (count + size - 1) / size));
        List<NoticeView> rows = inbox.page(shown, size, (page - 1L) * size, user).stream()
                .map(notice -> view(notice, locale))
                .toList();
        PageLinks links = Slice.ofWhole(rows, Total.exact(count), size, page)
                .links(ListAddress.of("/notices").with("box", box));
        model.addAttribute("rows", rows);
        model.addAttribute("page", links);
        model.addAttribute(
                "latest", rows.stream().mapToLong(NoticeView::id).max().orElse(0));
    }

    private NoticeView view(Notice it, Locale locale) {
        return new NoticeView(
                it.id(), texts.of(it.message(), it.words(), locale), it.link(), Days.minute(it.at()), !it.read());
    }

    /** Whether the signed-in person wants mail; anything but yes is no. */
    @PostMapping("/notices/mail")
    String mail(
            @RequestParam(name = "mail", required = false) @Nullable String mail,
            CurrentUser user,
            RedirectAttributes redirect) {
        boolean wanted = "yes".equals(mail);
        wishes.set(wanted, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("notices.mail.set." + (wanted ? "on" : "off")));
        return "redirect:/me";
    }

    @PostMapping("/notices/{id:\\d{1,18}}/read")
    String read(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        inbox.read(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("notices.marked"));
        return BACK;
    }

    /** All that the page had shown; what came since stays unread. */
    @PostMapping("/notices/read")
    String readAll(
            @RequestParam(name = "latest", required = false) @Nullable String latest,
            CurrentUser user,
            RedirectAttributes redirect) {
        long upTo = latest != null && latest.matches("\\d{1,18}") ? Long.parseLong(latest) : 0;
        redirect.addFlashAttribute(Flash.NAME, Flash.success("notices.marked.all", inbox.readUpTo(upTo, user)));
        return BACK;
    }
}
