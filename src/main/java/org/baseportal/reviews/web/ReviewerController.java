package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.reviews.domain.FieldNames;
import org.baseportal.reviews.domain.Reviewer;
import org.baseportal.reviews.domain.Reviewers;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.text.Texts;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviewers: institution, expertise, load. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
class ReviewerController {

    private static final String ALL = "/reviews/reviewers";

    private final Reviewers reviewers;
    private final Partners partners;
    private final FieldNames fields;
    private final Words words;

    ReviewerController(Reviewers reviewers, Partners partners, FieldNames fields, Words words) {
        this.reviewers = reviewers;
        this.partners = partners;
        this.fields = fields;
        this.words = words;
    }

    @GetMapping(ALL)
    ModelAndView list(@RequestParam(name = "page", required = false) @Nullable String asked, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/reviewers");
        int number = PageRequest.of(asked, null, null, null).page();
        Slice<Reviewer> slice = Slice.cut(reviewers.all(), PageRequest.DEFAULT_SIZE, number);
        page.addObject("reviewers", slice.rows());
        page.addObject("page", slice.links(ListAddress.of(ALL)));
        page.addObject("names", fields.names(Words.english(locale)));
        return page;
    }

    @GetMapping(ALL + "/{id:\\d{1,18}}")
    ModelAndView edit(@PathVariable long id, Locale locale) {
        Reviewer reviewer = reviewers.find(id);
        return page(reviewer, ReviewerForm.from(reviewer), locale);
    }

    private ModelAndView page(Reviewer reviewer, ReviewerForm form, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/reviewer");
        page.addObject("crumbs", words.crumbs(locale, "reviews.reviewers.title", ALL, reviewer.name()));
        page.addObject("it", reviewer);
        page.addObject("fields", fields.options(Words.english(locale)));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}")
    ModelAndView edit(
            @PathVariable long id,
            @ModelAttribute("form") ReviewerForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Reviewer reviewer = reviewers.find(id);
        Typed typed = new Typed(errors);
        String name = typed.optional("institution", Texts.line(form.institution()), 200);
        Optional<PartnerId> institution =
                name == null ? Optional.empty() : partners.findByName(name).map(PartnerSummary::id);
        if (name != null && institution.isEmpty()) {
            typed.reject("institution", "reviews.reviewer.institution.unknown");
        }
        String department = typed.optional("department", Texts.line(form.department()), 200);
        BigDecimal most = typed.number("mostAtOnce", form.mostAtOnce(), 0, "1", "999");
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                List<String> chosen = Objects.requireNonNullElse(form.fields(), List.of());
                reviewers.edit(
                        id,
                        CriteriaController.number(form.version()),
                        institution,
                        department,
                        most == null ? null : most.intValue(),
                        chosen,
                        user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.reviewer.saved", reviewer.name()));
                return new ModelAndView("redirect:" + ALL);
            } catch (ConflictException stale) {
                errors.reject(String.valueOf(stale.messageKey()), stale.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        ModelAndView page = page(reviewer, form, locale);
        page.setStatus(status);
        return page;
    }
}
