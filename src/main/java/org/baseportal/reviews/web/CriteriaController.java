package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.reviews.domain.CriteriaSets;
import org.baseportal.reviews.domain.CriteriaVersion;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
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

/** The sets of criteria and one version with its weights. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class CriteriaController {

    private static final String ALL = "/reviews/criteria";

    private final CriteriaSets sets;
    private final Words words;

    CriteriaController(CriteriaSets sets, Words words) {
        this.sets = sets;
        this.words = words;
    }

    @GetMapping(ALL)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'REVIEWER', 'APPROVER', 'VIEWER')")
    ModelAndView list(
            @RequestParam(name = "page", required = false) @Nullable String asked, CurrentUser user, Locale locale) {
        return list(asked, SetForm.empty(), user, locale);
    }

    private ModelAndView list(@Nullable String asked, SetForm form, CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("reviews/criteria");
        int number = PageRequest.of(asked, null, null, null).page();
        Slice<CriteriaVersion> slice = Slice.cut(sets.versions(seesDrafts(user)), PageRequest.DEFAULT_SIZE, number);
        page.addObject("versions", slice.rows());
        page.addObject("page", slice.links(ListAddress.of(ALL)));
        page.addObject("english", Words.english(locale));
        page.addObject("mayEdit", user.is(Role.ADMIN));
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ALL)
    ModelAndView create(
            @ModelAttribute("form") SetForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        String nameZh = typed.line("nameZh", form.nameZh(), 100);
        String nameEn = typed.line("nameEn", form.nameEn(), 200);
        if (typed.isRight()) {
            long id = sets.create(nameZh, nameEn, user);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criteria.created", nameZh));
            return to(id);
        }
        ModelAndView page = list(null, form, user, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping(ALL + "/{id:\\d{1,18}}")
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'REVIEWER', 'APPROVER', 'VIEWER')")
    ModelAndView show(@PathVariable long id, CurrentUser user, Locale locale) {
        CriteriaVersion version = sets.version(id, seesDrafts(user));
        return page(version, WeightsForm.from(version), user, locale);
    }

    private ModelAndView page(CriteriaVersion version, WeightsForm form, CurrentUser user, Locale locale) {
        boolean english = Words.english(locale);
        ModelAndView page = new ModelAndView("reviews/criteria_version");
        String title = words.say("reviews.criteria.heading", locale, version.setName(english), version.number());
        page.addObject("crumbs", words.crumbs(locale, "reviews.criteria.title", ALL, title));
        page.addObject("title", title);
        page.addObject("it", version);
        page.addObject("english", english);
        page.addObject("mayEdit", user.is(Role.ADMIN));
        page.addObject("sum", version.sum().stripTrailingZeros().toPlainString());
        page.addObject("form", form);
        return page;
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}")
    ModelAndView weigh(
            @PathVariable long id,
            @ModelAttribute("form") WeightsForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        Typed typed = new Typed(errors);
        Map<Long, BigDecimal> weights = form.read(typed);
        CriteriaVersion version = sets.version(id, true);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (typed.isRight()) {
            try {
                sets.weigh(id, number(form.version()), weights, user);
                redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criteria.weighed"));
                return to(id);
            } catch (ConflictException conflict) {
                errors.reject(String.valueOf(conflict.messageKey()), conflict.arguments(), null);
                status = HttpStatus.CONFLICT;
            }
        }
        ModelAndView page = page(version, form, user, locale);
        page.setStatus(status);
        return page;
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/copy")
    ModelAndView copy(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        long copy = sets.copy(id, null, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criteria.copied"));
        return to(copy);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/publish")
    ModelAndView publish(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        sets.publish(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criteria.publishedNow"));
        return to(id);
    }

    @PostMapping(ALL + "/{id:\\d{1,18}}/retire")
    ModelAndView retire(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        sets.retire(id, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("reviews.criteria.retiredNow"));
        return to(id);
    }

    private static boolean seesDrafts(CurrentUser user) {
        return user.isAny(Role.ADMIN, Role.STAFF);
    }

    static long number(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,18}") ? Long.parseLong(sent) : -1;
    }

    private static ModelAndView to(long id) {
        return new ModelAndView("redirect:" + ALL + "/" + id);
    }
}
