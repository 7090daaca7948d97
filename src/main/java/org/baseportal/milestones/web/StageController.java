package org.baseportal.milestones.web;

import java.util.Arrays;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.milestones.domain.StageDesk;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
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

/** Marks a stage that lies ahead as not applicable. */
@Controller
@PreAuthorize("hasRole('APPROVER')")
class StageController {

    private final PlanPages pages;
    private final StageDesk desk;
    private final Validator validator;

    StageController(PlanPages pages, StageDesk desk, Validator validator) {
        this.pages = pages;
        this.desk = desk;
        this.validator = validator;
    }

    @GetMapping("/projects/{code}/milestones/stages/{number:[1-5]}")
    ModelAndView ask(@PathVariable String code, @PathVariable int number, CurrentUser user) {
        return page(code, number, user).addObject("form", new LeaveOutForm(null));
    }

    @PostMapping("/projects/{code}/milestones/stages/{number:[1-5]}")
    ModelAndView leaveOut(
            @PathVariable String code,
            @PathVariable int number,
            @ModelAttribute("form") LeaveOutForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        String reason = form.reason();
        if (errors.hasErrors() || reason == null) {
            return PlanPages.refused(page(code, number, user));
        }
        desk.leaveOut(PlanPages.code(code), stage(number), reason, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("milestones.stage.done"));
        return new ModelAndView("redirect:" + MilestonesTab.address(code));
    }

    private ModelAndView page(String code, int number, CurrentUser user) {
        ModelAndView page = pages.page("stage", code, user);
        boolean ahead =
                stage(number).ordinal() > PlanPages.project(page).stage().ordinal();
        return page.addObject("number", number).addObject("ahead", ahead);
    }

    private static Stage stage(int number) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.position() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
