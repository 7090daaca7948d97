package org.baseportal.projects.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.SavedView;
import org.baseportal.projects.domain.SavedViews;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's saved filters of the list of projects, and those that others share. */
@Controller
@PreAuthorize("isAuthenticated()")
class SavedViewController {

    private static final String PATH = "/projects/views";

    private final SavedViews views;
    private final Accounts accounts;

    SavedViewController(SavedViews views, Accounts accounts) {
        this.views = views;
        this.accounts = accounts;
    }

    @GetMapping(PATH)
    ModelAndView list(ProjectListParameters parameters, CurrentUser user) {
        return page(parameters, user).addObject("form", SavedViewForm.empty());
    }

    @PostMapping(PATH)
    ModelAndView keep(
            @Valid @ModelAttribute("form") SavedViewForm form,
            BindingResult errors,
            ProjectListParameters parameters,
            CurrentUser user,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            ModelAndView again = page(parameters, user);
            again.addAllObjects(errors.getModel());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String name = Objects.requireNonNull(Texts.line(form.name()));
        views.keep(name, choice(parameters, user), Boolean.TRUE.equals(form.shared()), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.views.kept", name));
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/remove")
    String remove(@PathVariable String id, CurrentUser user, RedirectAttributes redirect) {
        views.remove(number(id), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("projects.views.removed"));
        return "redirect:" + PATH;
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException notANumber) {
            throw new NotFoundException();
        }
    }

    private ModelAndView page(ProjectListParameters parameters, CurrentUser user) {
        List<SavedView> shared = views.shared(user);
        String choice = choice(parameters, user);
        ModelAndView page = new ModelAndView("projects/views");
        page.addObject("choice", choice);
        page.addObject("saveUrl", address(parameters, user).at(PATH).toString());
        page.addObject("own", views.own(user));
        page.addObject("shared", shared);
        page.addObject(
                "owners", accounts.names(shared.stream().map(SavedView::owner).toList()));
        page.addObject("mayShare", views.maySeeShared(user));
        page.addObject("mayClean", user.is(Role.ADMIN));
        return page;
    }

    /** The filter as it stands in an address; empty where nothing is chosen. */
    private static String choice(ProjectListParameters parameters, CurrentUser user) {
        return address(parameters, user).at("").toString();
    }

    private static ListAddress address(ProjectListParameters parameters, CurrentUser user) {
        return parameters.address(user);
    }
}
