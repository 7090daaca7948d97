package org.baseportal.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.security.SentForm;
import org.baseportal.accounts.security.SentForms;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a form back that was sent after the session had ended: nothing is done until its sender says so again. */
@Controller
@PreAuthorize("isAuthenticated()")
class SentFormController {

    /** Shorter values are choices, numbers and marks: no loss, and often codes that nobody wants to read. */
    private static final int WORTH_READING = 12;

    private final SentForms forms;

    SentFormController(SentForms forms) {
        this.forms = forms;
    }

    @GetMapping("/me/forms/{id}")
    String show(@PathVariable String id, CurrentUser user, Model model) {
        SentForm form = id(id).flatMap(it -> forms.find(user, it)).orElseThrow(NotFoundException::new);
        List<Pair> pairs = form.fields().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Pair(field.getKey(), value)))
                .toList();
        model.addAttribute("id", form.id());
        model.addAttribute("address", form.address());
        model.addAttribute("at", Days.minute(form.keptAt()));
        model.addAttribute("pairs", pairs);
        model.addAttribute("words", words(form.fields()));
        return "accounts/sent-form";
    }

    @PostMapping("/me/forms/{id}/discard")
    String discard(@PathVariable String id, CurrentUser user, RedirectAttributes redirect) {
        forms.forget(user, id(id).orElseThrow(NotFoundException::new));
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.sentForm.discarded"));
        return "redirect:/";
    }

    private static List<String> words(Map<String, List<String>> fields) {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> value.length() >= WORTH_READING && !id(value).isPresent())
                .toList();
    }

    private static Optional<UUID> id(String text) {
        boolean readable = text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return readable ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    record Pair(String name, String value) {}
}
