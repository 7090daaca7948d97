package org.baseportal.matching.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.matching.domain.Part;
import org.baseportal.matching.domain.Suggestions;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The best open pairs of the base, and the published formula. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
class MatchingController {

    private final Suggestions suggestions;
    private final MatchWords words;
    private final Validator validator;

    MatchingController(Suggestions suggestions, MatchWords words, Validator validator) {
        this.suggestions = suggestions;
        this.words = words;
        this.validator = validator;
    }

    /** The weights as typed, one field for each part. */
    record WeightsForm(
            @NotNull @Min(0) @Max(100) @Nullable Integer capability,
            @NotNull @Min(0) @Max(100) @Nullable Integer field,
            @NotNull @Min(0) @Max(100) @Nullable Integer stage,
            @NotNull @Min(0) @Max(100) @Nullable Integer district,
            @NotNull @Min(0) @Max(100) @Nullable Integer ticket,
            @NotNull @Min(0) @Max(100) @Nullable Integer words,
            @NotNull @Min(0) @Max(100) @Nullable Integer past,
            @NotNull @Min(0) @Max(100) @Nullable Integer capacity) {

        static WeightsForm from(Map<Part, Integer> weights) {
            return new WeightsForm(
                    weights.get(Part.CAPABILITY),
                    weights.get(Part.FIELD),
                    weights.get(Part.STAGE),
                    weights.get(Part.DISTRICT),
                    weights.get(Part.TICKET),
                    weights.get(Part.WORDS),
                    weights.get(Part.PAST),
                    weights.get(Part.CAPACITY));
        }

        Map<Part, Integer> weights() {
            Map<Part, Integer> weights = new EnumMap<>(Part.class);
            weights.put(Part.CAPABILITY, Objects.requireNonNull(capability));
            weights.put(Part.FIELD, Objects.requireNonNull(field));
            weights.put(Part.STAGE, Objects.requireNonNull(stage));
            weights.put(Part.DISTRICT, Objects.requireNonNull(district));
            weights.put(Part.TICKET, Objects.requireNonNull(ticket));
            weights.put(Part.WORDS, Objects.requireNonNull(words));
            weights.put(Part.PAST, Objects.requireNonNull(past));
            weights.put(Part.CAPACITY, Objects.requireNonNull(capacity));
            return weights;
        }
    }

    @GetMapping("/matching")
    ModelAndView best(CurrentUser user, Locale locale) {
        ModelAndView page = new ModelAndView("matching/best");
        List<SuggestionView> shown = suggestions.bestPairs(user).stream()
                .map(it -> words.view(it, locale))
                .toList();
        page.addObject("suggestions", shown);
        page.addObject("mayAct", user.isAny(Role.STAFF, Role.ADMIN));
        return page;
    }

    @GetMapping("/matching/formula")
    ModelAndView formula(CurrentUser user) {
        return formula(WeightsForm.from(suggestions.weights()), user);
    }

    private ModelAndView formula(WeightsForm form, CurrentUser user) {
        ModelAndView page = new ModelAndView("matching/formula");
        page.addObject("weights", suggestions.weights());
        page.addObject("form", form);
        page.addObject("maySet", user.is(Role.ADMIN));
        return page;
    }

    @PostMapping("/matching/formula")
    @PreAuthorize("hasRole('ADMIN')")
    ModelAndView weigh(
            @ModelAttribute("form") WeightsForm form,
            BindingResult errors,
            CurrentUser user,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        if (errors.hasErrors()) {
            ModelAndView page = formula(form, user);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        suggestions.weigh(form.weights(), user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("matching.formula.saved"));
        return new ModelAndView("redirect:/matching/formula");
    }
}
