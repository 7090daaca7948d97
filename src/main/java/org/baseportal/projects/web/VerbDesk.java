package org.baseportal.projects.web;

import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.ProjectLife;
import org.baseportal.projects.domain.ProjectReader;
import org.baseportal.projects.domain.ProjectView;
import org.baseportal.projects.domain.SimilarProjects;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the addresses of all steps have in common: the page that asks, and taking the step. */
@Component
class VerbDesk {

    private final ProjectLife life;
    private final ProjectReader reader;
    private final SimilarProjects similar;
    private final VerbCheck check;
    private final ProjectFormBinder binder;
    private final ProjectWords words;
    private final Clock clock;

    VerbDesk(
            ProjectLife life,
            ProjectReader reader,
            SimilarProjects similar,
            VerbCheck check,
            ProjectFormBinder binder,
            ProjectWords words,
            Clock clock) {
        this.life = life;
        this.reader = reader;
        this.similar = similar;
        this.check = check;
        this.binder = binder;
        this.words = words;
        this.clock = clock;
    }

    /** The page that names the project, says what follows and asks for what the step needs. */
    ModelAndView ask(Verb verb, String code, CurrentUser user) {
        ProjectView view = view(code, user);
        ProjectHead head = reader.head(view.code(), user);
        Yuan wanted = view.content().money().total();
        VerbForm form = VerbForm.empty(verb, head, view.version(), wanted, Days.today(clock));
        return page(verb, head, view, binder.untouched(form), user);
    }

    /** Takes the step, or shows the page again with what is missing. */
    ModelAndView take(
            Verb verb,
            String code,
            VerbForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        ProjectView view = view(code, user);
        check.check(verb, form, view.content().money().total(), errors);
        ProjectHead head = reader.head(view.code(), user);
        if (errors.hasErrors() && head.verbs().contains(verb)) {
            ModelAndView again = page(verb, head, view, errors, user);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        life.take(view.code(), form.toCommand(verb), user);
        redirect.addFlashAttribute(
                Flash.NAME,
                Flash.success("projects.done." + verb.name(), view.code().value()));
        return new ModelAndView("redirect:/projects/" + view.code());
    }

    private ModelAndView page(Verb verb, ProjectHead head, ProjectView view, BindingResult form, CurrentUser user) {
        ModelAndView page = new ModelAndView("projects/verb", form.getModel());
        page.addObject("head", head);
        page.addObject("verb", verb);
        page.addObject("possible", head.verbs().contains(verb));
        page.addObject("wanted", MoneyView.of(view.content().money().total()));
        page.addObject("words", words);
        page.addObject("condition", view.facts().condition());
        boolean accept = verb == Verb.ACCEPT;
        String investigator = view.content().parties().piName();
        page.addObject(
                "alike",
                accept
                        ? similar.byTitle(
                                view.code(), view.content().description().titleZh(), user)
                        : List.of());
        page.addObject(
                "sameInvestigator",
                accept && investigator != null ? similar.byInvestigator(view.code(), investigator, user) : List.of());
        return page;
    }

    private ProjectView view(String code, CurrentUser user) {
        return reader.view(ProjectCode.parse(code).orElseThrow(NotFoundException::new), user);
    }
}
