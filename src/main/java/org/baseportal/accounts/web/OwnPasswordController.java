package org.baseportal.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.domain.OwnAccount;
import org.baseportal.accounts.domain.PasswordRules;
import org.baseportal.accounts.security.PasswordCheck;
import org.baseportal.accounts.security.SignInAgain;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.VerbatimEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The change of one's own password, asked for or demanded. */
@Controller
@PreAuthorize("isAuthenticated()")
class OwnPasswordController {

    private final OwnAccount accounts;
    private final PasswordRules rules;
    private final PasswordCheck check;
    private final SignInAgain signInAgain;

    OwnPasswordController(OwnAccount accounts, PasswordRules rules, PasswordCheck check, SignInAgain signInAgain) {
        this.accounts = accounts;
        this.rules = rules;
        this.check = check;
        this.signInAgain = signInAgain;
    }

    @InitBinder("form")
    void keepEveryCharacter(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new VerbatimEditor());
    }

    @GetMapping("/me/password")
    ModelAndView show(CurrentUser user) {
        return page(user).addObject("form", PasswordForm.empty());
    }

    @PostMapping("/me/password")
    ModelAndView change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        checkNew(form, user, errors);
        if (!errors.hasErrors()) {
            checkCurrent(form, user, request.getRemoteAddr(), errors);
        }
        if (errors.hasErrors()) {
            ModelAndView again = page(user);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        accounts.choosePassword(user, Objects.requireNonNull(form.password()));
        signInAgain.here(user, request, response);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.password.changed"));
        return new ModelAndView("redirect:/me");
    }

    private void checkNew(PasswordForm form, CurrentUser user, BindingResult errors) {
        String password = typed(form.password());
        if (typed(form.current()).isEmpty()) {
            errors.rejectValue("current", "NotBlank");
        }
        rules.problems(user.username(), password)
                .forEach(problem ->
                        errors.rejectValue("password", "accounts.password.problem." + problem, rules.limits(), null));
        if (!password.equals(form.repeated())) {
            errors.rejectValue("repeated", "accounts.password.different");
        }
        if (!password.isEmpty() && password.equals(form.current())) {
            errors.rejectValue("password", "accounts.password.same");
        }
    }

    private void checkCurrent(PasswordForm form, CurrentUser user, String address, BindingResult errors) {
        PasswordCheck.Answer answer = check.check(user, typed(form.current()), address);
        if (answer.minutes() > 0) {
            errors.rejectValue("current", "accounts.login.wait", new Object[] {answer.minutes()}, null);
        } else if (!answer.right()) {
            errors.rejectValue("current", "accounts.password.wrong");
        }
    }

    private ModelAndView page(CurrentUser user) {
        return new ModelAndView("accounts/password")
                .addObject("must", accounts.read(user).mustChangePassword())
                .addObject("username", user.username())
                .addObject("limits", rules.limits());
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }
}
