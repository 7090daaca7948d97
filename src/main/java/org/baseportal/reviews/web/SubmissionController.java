package org.baseportal.reviews.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.CallItem;
import org.baseportal.reviews.domain.Calls;
import org.baseportal.reviews.domain.CheckOutcome;
import org.baseportal.reviews.domain.FormalCheck;
import org.baseportal.reviews.domain.FormalCheck.Answered;
import org.baseportal.reviews.domain.FormalChecks;
import org.baseportal.reviews.domain.Submissions;
import org.baseportal.reviews.domain.Submissions.Frozen;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
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

/** What a project handed in, frozen, with its formal check; prints as 形式审查表. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class SubmissionController {

    private static final String ONE = "/reviews/submissions/{id:\\d{1,18}}";

    private final Submissions submissions;
    private final FormalChecks checks;
    private final Calls calls;
    private final Words words;

    SubmissionController(Submissions submissions, FormalChecks checks, Calls calls, Words words) {
        this.submissions = submissions;
        this.checks = checks;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping(ONE)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        return page(submissions.find(id), FormalCheckForm.empty(), user, locale);
    }

    private ModelAndView page(Frozen frozen, FormalCheckForm form, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/submission");
        long call = frozen.submission().callId();
        page.addObject(
                "crumbs",
                words.crumbs(
                        locale,
                        "reviews.calls.title",
                        CallController.ALL + "/" + call,
                        frozen.submission().code()));
        page.addObject("frozen", frozen);
        page.addObject("it", frozen.content());
        page.addObject("english", Words.english(locale));
        page.addObject(
                "wanted",
                frozen.content().project().wanted() == null
                        ? null
                        : MoneyView.of(Yuan.of(frozen.content().project().wanted())));
        List<CallItem> items = calls.find(call).items();
        List<Answered> answers = checks.answers(frozen.submission().id());
        List<ItemRow> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rows.add(new ItemRow(items.get(i), form.row(i), i < answers.size() ? answers.get(i) : null));
        }
        page.addObject("rows", rows);
        page.addObject("mayCheck", user.is(Role.STAFF) && frozen.submission().outcome() == null);
        page.addObject("outcomes", words.options("reviews.checkOutcome.", CheckOutcome.values(), locale));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ONE)
    ModelAndView check(
            @PathVariable long id,
            @ModelAttribute("form") FormalCheckForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Frozen frozen = submissions.find(id);
        Typed typed = new Typed(errors);
        FormalCheck check =
                form.read(typed, calls.find(frozen.submission().callId()).items());
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                checks.check(id, check, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.check.saved." + check.outcome()));
                return new ModelAndView("redirect:/reviews/submissions/" + id);
            } catch (ConflictException refused) {
                errors.reject(String.valueOf(refused.messageKey()), refused.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        ModelAndView page = page(frozen, form, user, locale);
        page.setStatus(status);
        return page;
    }

    /** One item with what is typed and what was answered. */
    record ItemRow(
            CallItem item,
            FormalCheckForm.Row typed,
            @Nullable Answered answer) {}
}
