package org.baseportal.milestones.web;

import java.nio.charset.StandardCharsets;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.domain.CalendarFeed;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's milestones for his own calendar program: a secret address that can be withdrawn. */
@Controller
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;

    FeedController(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/milestones/feed")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    String page(CurrentUser user, Model model) {
        model.addAttribute("exists", feed.exists(user));
        return "milestones/feed";
    }

    @PostMapping("/milestones/feed")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    String renew(CurrentUser user, RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", feed.renew(user));
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.feed.renewed"));
        return "redirect:/milestones/feed";
    }

    @PostMapping("/milestones/feed/withdraw")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    String withdraw(CurrentUser user, RedirectAttributes redirect) {
        feed.withdraw(user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.feed.withdrawn"));
        return "redirect:/milestones/feed";
    }

    @GetMapping("/calendar/{secret:[A-Za-z0-9_-]{32}}.ics")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        String text = feed.calendar(secret).orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
