package org.baseportal.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.OwnPagePart;
import org.baseportal.accounts.domain.Account;
import org.baseportal.accounts.domain.OwnAccount;
import org.baseportal.accounts.security.OwnSession;
import org.baseportal.accounts.security.OwnSessions;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ClientAddress;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.Language;
import org.baseportal.shared.web.Option;
import org.baseportal.shared.web.ReaderChoices;
import org.baseportal.shared.web.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My own page: name, e-mail, language, theme, and where I am signed in. */
@Controller
@PreAuthorize("isAuthenticated()")
class MeController {

    private final OwnAccount accounts;
    private final OwnSessions sessions;
    private final ReaderChoices choices;
    private final MessageSource messages;
    private final Validator validator;
    private final List<OwnPagePart> parts;

    MeController(
            OwnAccount accounts,
            OwnSessions sessions,
            ReaderChoices choices,
            MessageSource messages,
            Validator validator,
            ObjectProvider<OwnPagePart> parts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.choices = choices;
        this.messages = messages;
        this.validator = validator;
        this.parts = parts.orderedStream().toList();
    }

    @GetMapping("/me")
    ModelAndView show(CurrentUser user, HttpServletRequest request, Locale locale) {
        Account account = accounts.read(user);
        return page(user, request, locale)
                .addObject("form", MeForm.from(account))
                .addObject("username", account.username());
    }

    @PostMapping("/me")
    ModelAndView change(
            @ModelAttribute("form") MeForm form,
            BindingResult errors,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            ModelAndView again = page(user, request, locale).addObject("username", user.username());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Language language = form.chosenLanguage();
        Theme theme = form.chosenTheme();
        accounts.change(
                user,
                Objects.requireNonNull(form.displayName()),
                form.email(),
                language == null ? null : language.key(),
                theme == null ? null : theme.key());
        choices.keep(request, response, language, theme);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.me.saved"));
        return new ModelAndView("redirect:/me");
    }

    @PostMapping("/me/sessions/{handle}/end")
    String end(@PathVariable String handle, CurrentUser user, RedirectAttributes redirect) {
        sessions.end(user, handle);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.me.sessions.ended"));
        return "redirect:/me";
    }

    @PostMapping("/me/sessions/end-others")
    String endOthers(CurrentUser user, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(user, sessionId(request));
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.me.sessions.othersEnded"));
        return "redirect:/me";
    }

    private ModelAndView page(CurrentUser user, HttpServletRequest request, Locale locale) {
        List<SessionRow> rows = sessions.of(user, sessionId(request)).stream()
                .map(MeController::row)
                .toList();
        return new ModelAndView("accounts/me")
                .addObject("sessions", rows)
                .addObject(
                        "parts",
                        parts.stream()
                                .map(part -> new Part(part.template(), part.read(user)))
                                .toList())
                .addObject("languages", options(Language.values(), "shared.language.", locale))
                .addObject("themes", options(Theme.values(), "shared.theme.", locale));
    }

    private List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(key -> new Option(key, messages.getMessage(prefix + key, null, locale)))
                .toList();
    }

    private static SessionRow row(OwnSession session) {
        return new SessionRow(
                session.handle(),
                BrowserName.of(session.browser()),
                ClientAddress.shown(session.address()),
                Days.minute(session.signedInAt()),
                Days.minute(session.lastUsed()),
                session.current());
    }

    private static @Nullable String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }

    record SessionRow(
            String handle, String browser, String address, String signedIn, String lastUsed, boolean current) {}

    /** What another module shows here. */
    record Part(String template, Object it) {}
}
