package org.baseportal.accounts.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.domain.StaleUserException;
import org.baseportal.accounts.domain.UserAdministration;
import org.baseportal.accounts.domain.UserAdministration.Created;
import org.baseportal.accounts.domain.UserList;
import org.baseportal.accounts.domain.UserView;
import org.baseportal.accounts.domain.UsernameTakenException;
import org.baseportal.accounts.domain.Usernames;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One user: make, change, and what two administrators at once see. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class UserController {

    private static final String FORM = "accounts/user";

    private final UserList users;
    private final UserAdministration administration;
    private final RoleOptions roles;
    private final Validator validator;

    UserController(UserList users, UserAdministration administration, RoleOptions roles, Validator validator) {
        this.users = users;
        this.administration = administration;
        this.roles = roles;
        this.validator = validator;
    }

    @GetMapping("/admin/users/new")
    ModelAndView empty(Locale locale) {
        return new ModelAndView(FORM).addObject("form", UserForm.empty()).addObject("roleOptions", roles.all(locale));
    }

    @PostMapping("/admin/users")
    ModelAndView create(@ModelAttribute("form") UserForm form, BindingResult errors, CurrentUser actor, Locale locale) {
        validator.validate(form, errors);
        String username = Usernames.normalise(form.username() == null ? "" : form.username());
        if (!username.matches(Usernames.PATTERN)) {
            errors.rejectValue("username", "accounts.users.username.invalid");
        }
        if (!errors.hasErrors()) {
            try {
                Created created = administration.create(username, form.toCommand(), actor);
                return password(created.id(), created.password(), "created");
            } catch (UsernameTakenException e) {
                errors.rejectValue("username", "accounts.users.username.taken");
            }
        }
        return again(locale);
    }

    @GetMapping("/admin/users/{id}")
    ModelAndView edit(@PathVariable long id, Locale locale) {
        UserView user = load(id);
        return new ModelAndView(FORM)
                .addObject("form", UserForm.from(user))
                .addObject("user", user)
                .addObject("roleOptions", roles.all(locale));
    }

    @PostMapping("/admin/users/{id}")
    ModelAndView change(
            @PathVariable long id,
            @ModelAttribute("form") UserForm form,
            BindingResult errors,
            CurrentUser actor,
            Locale locale,
            RedirectAttributes redirect) {
        UserView user = load(id);
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            return again(locale).addObject("user", user);
        }
        try {
            administration.change(id, form.version() == null ? -1 : form.version(), form.toCommand(), actor);
        } catch (StaleUserException e) {
            return conflict(form, load(id), locale);
        } catch (ConflictException e) {
            errors.reject(String.valueOf(e.messageKey()));
            return again(locale).addObject("user", user);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.users.saved", user.displayName()));
        return new ModelAndView("redirect:/admin/users");
    }

    @PostMapping("/admin/users/{id}/password")
    ModelAndView resetPassword(@PathVariable long id, CurrentUser actor) {
        return password(id, administration.resetPassword(id, actor), "reset");
    }

    @PostMapping("/admin/users/{id}/deactivate")
    String deactivate(@PathVariable long id, CurrentUser actor, Model model, RedirectAttributes redirect) {
        UserView user = load(id);
        administration.deactivate(id, actor);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.users.deactivated", user.displayName()));
        return "redirect:/admin/users";
    }

    @PostMapping("/admin/users/{id}/reactivate")
    String reactivate(@PathVariable long id, CurrentUser actor, RedirectAttributes redirect) {
        UserView user = load(id);
        administration.reactivate(id, actor);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("accounts.users.reactivated", user.displayName()));
        return "redirect:/admin/users";
    }

    /** Answers the POST itself, without a redirect: the password is nowhere kept, so it is shown only here. */
    private ModelAndView password(long id, String password, String act) {
        return new ModelAndView("accounts/user-password")
                .addObject("user", load(id))
                .addObject("password", password)
                .addObject("act", act);
    }

    private ModelAndView again(Locale locale) {
        ModelAndView answer = new ModelAndView(FORM).addObject("roleOptions", roles.all(locale));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView conflict(UserForm mine, UserView now, Locale locale) {
        ModelAndView answer = new ModelAndView("accounts/user-conflict")
                .addObject("user", now)
                .addObject("view", UserConflict.of(mine, now, set -> roles.words(set, locale)))
                .addObject("form", mine.onto(now));
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private UserView load(long id) {
        return users.find(id).orElseThrow(NotFoundException::new);
    }
}
