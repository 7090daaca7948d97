package org.baseportal.funding.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.FieldChange;
import org.baseportal.funding.domain.GovernmentLevel;
import org.baseportal.funding.domain.Instrument;
import org.baseportal.funding.domain.SourceData;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceValues;
import org.baseportal.funding.domain.SourceView;
import org.baseportal.funding.domain.Sources;
import org.baseportal.funding.domain.StaleSourceException;
import org.baseportal.partners.Partners;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** A new source, and the correction of one. */
@Controller
@PreAuthorize("hasRole('STAFF')")
class SourceFormController {

    private static final String TITLE = "funding.sources.title";
    private static final String LIST = "/funding/sources";
    private static final String EDIT = "/funding/sources/{id:\\d{1,18}}/edit";

    private final SourceQueries queries;
    private final Sources sources;
    private final Partners partners;
    private final MoneyWords words;
    private final SourceWords sourceWords;
    private final Validator validator;

    SourceFormController(
            SourceQueries queries,
            Sources sources,
            Partners partners,
            MoneyWords words,
            SourceWords sourceWords,
            Validator validator) {
        this.queries = queries;
        this.sources = sources;
        this.partners = partners;
        this.words = words;
        this.sourceWords = sourceWords;
        this.validator = validator;
    }

    /** One field that two people wrote differently. */
    record Difference(String field, String label, String theirs, String mine) {}

    @GetMapping("/funding/sources/new")
    ModelAndView create(Locale locale) {
        return form(SourceForm.empty(), null, locale);
    }

    @PostMapping("/funding/sources/new")
    ModelAndView create(
            @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        check(form, List.of(), errors, locale);
        if (errors.hasErrors()) {
            return refused(form(form, null, locale));
        }
        UUID token = Objects.requireNonNullElseGet(form.token(), UUID::randomUUID);
        long id = sources.register(form.toCommand(), token, user);
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.source.registered"));
        return new ModelAndView("redirect:/funding/sources/" + id);
    }

    @GetMapping(EDIT)
    ModelAndView edit(@PathVariable long id, Locale locale) {
        SourceView source = load(id);
        return form(SourceForm.from(data(source), source.version()), source, locale);
    }

    @PostMapping(EDIT)
    ModelAndView edit(
            @PathVariable long id,
            @ModelAttribute("form") SourceForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        SourceView source = load(id);
        check(form, source.fields(), errors, locale);
        if (errors.hasErrors()) {
            return refused(form(form, source, locale));
        }
        try {
            sources.edit(id, form.version() == null ? -1 : form.version(), form.toCommand(), user);
        } catch (StaleSourceException faster) {
            return conflict(id, form, locale);
        }
        redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.source.saved"));
        return new ModelAndView("redirect:/funding/sources/" + id);
    }

    private ModelAndView conflict(long id, SourceForm form, Locale locale) {
        SourceView source = load(id);
        ModelAndView page = form(form.over(source.version()), source, locale);
        page.addObject(
                "conflict",
                SourceValues.changes(data(source), form.toCommand()).stream()
                        .map(change -> difference(change, locale))
                        .toList());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private Difference difference(FieldChange change, Locale locale) {
        return new Difference(
                change.field(),
                words.say("funding.form." + change.field() + ".label", locale),
                sourceWords.value(change.field(), change.before(), locale),
                sourceWords.value(change.field(), change.after(), locale));
    }

    private void check(SourceForm form, List<String> kept, BindingResult errors, Locale locale) {
        validator.validate(form, errors);
        form.check(errors);
        Set<String> known = sourceWords.fields(kept, true, locale).stream()
                .map(Option::value)
                .collect(Collectors.toSet());
        if (!known.containsAll(new HashSet<>(Objects.requireNonNull(form.fields())))) {
            errors.rejectValue("fields", "funding.form.fields.unknown");
        }
    }

    private SourceView load(long id) {
        return queries.find(id).orElseThrow(NotFoundException::new);
    }

    private SourceData data(SourceView source) {
        return source.data(partners.find(source.provider())
                .orElseThrow(NotFoundException::new)
                .nameZh());
    }

    private ModelAndView form(SourceForm form, @Nullable SourceView source, Locale locale) {
        String title = words.say(source == null ? "funding.source.new" : "funding.source.edit", locale);
        String address = source == null ? LIST : LIST + "/" + source.id();
        List<String> kept = source == null ? List.of() : source.fields();
        return new ModelAndView("funding/source-form")
                .addObject("form", form)
                .addObject("source", source)
                .addObject("title", title)
                .addObject("address", address)
                .addObject(
                        "crumbs",
                        source == null
                                ? words.crumbs(TITLE, LIST, title, locale)
                                : sourceWords.crumbs(source, title, locale))
                .addObject("channels", words.channels(locale))
                .addObject("instruments", words.options(Instrument.values(), "funding.instrument.", locale))
                .addObject("stages", sourceWords.stages(locale))
                .addObject("fieldOptions", sourceWords.fields(kept, true, locale))
                .addObject("levels", words.options(GovernmentLevel.values(), "funding.level.", locale));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
