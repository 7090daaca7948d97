package org.baseportal.projects.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.BulkResult;
import org.baseportal.projects.domain.BulkResult.Outcome;
import org.baseportal.projects.domain.ChosenProject;
import org.baseportal.projects.domain.ProjectBulk;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many projects at once: what was chosen on the list, what is to be done, and what became of each. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ProjectBulkController {

    private static final String LINES = "lines";

    private final ProjectBulk bulk;
    private final ProjectBulkWords words;
    private final MessageSource messages;

    ProjectBulkController(ProjectBulk bulk, ProjectBulkWords words, MessageSource messages) {
        this.bulk = bulk;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/projects/bulk")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable List<String> code,
            @RequestParam(required = false) @Nullable String all,
            ProjectListParameters parameters,
            CurrentUser user) {
        List<String> codes = "true".equals(all)
                ? bulk.found(parameters.filter(user), parameters.sorting(), parameters.direction(), user)
                : code == null ? List.of() : code;
        List<ChosenProject> chosen = bulk.chosen(codes);
        BulkForm form = BulkForm.of(chosen.stream().map(ChosenProject::code).toList());
        return page(chosen, user).addObject("form", form);
    }

    @PostMapping("/projects/bulk")
    ModelAndView act(
            @Valid @ModelAttribute("form") BulkForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        List<ChosenProject> chosen = bulk.chosen(form.codes());
        words.check(form, chosen, user, errors);
        if (errors.hasErrors()) {
            ModelAndView again = page(chosen, user);
            again.addAllObjects(errors.getModel());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        List<BulkLine> lines = lines(chosen, bulk.apply(chosen, form.toCommand(), user), locale);
        long done =
                lines.stream().filter(line -> line.outcome() == Outcome.DONE).count();
        redirect.addFlashAttribute(LINES, lines);
        redirect.addFlashAttribute(
                Flash.NAME,
                done == lines.size()
                        ? Flash.success("projects.bulk.done", done, (long) lines.size())
                        : Flash.warning("projects.bulk.done", done, (long) lines.size()));
        return new ModelAndView("redirect:/projects/bulk/result");
    }

    @GetMapping("/projects/bulk/result")
    String result(Model model) {
        if (!model.containsAttribute(LINES)) {
            model.addAttribute(LINES, List.of());
        }
        return "projects/bulk_result";
    }

    private ModelAndView page(List<ChosenProject> chosen, CurrentUser user) {
        ModelAndView page = new ModelAndView("projects/bulk");
        page.addObject("chosen", chosen);
        page.addObject("most", ProjectBulk.MOST);
        page.addObject("acts", words.acts(user.is(Role.STAFF)));
        page.addObject("owners", words.owners());
        return page;
    }

    private List<BulkLine> lines(List<ChosenProject> chosen, List<BulkResult> results, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        Map<String, ChosenProject> byCode =
                chosen.stream().collect(Collectors.toMap(ChosenProject::code, Function.identity()));
        List<BulkLine> lines = new ArrayList<>();
        for (BulkResult result : results) {
            ChosenProject project = byCode.get(result.code());
            String title =
                    project == null ? "" : english && project.titleEn() != null ? project.titleEn() : project.titleZh();
            String why = result.messageKey() == null
                    ? null
                    : messages.getMessage(
                            result.messageKey(), result.arguments().toArray(), locale);
            lines.add(new BulkLine(result.code(), title, result.outcome(), why));
        }
        return lines;
    }
}
