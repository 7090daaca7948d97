package org.baseportal.calendar.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.calendar.domain.AnnouncedYear;
import org.baseportal.calendar.domain.CalendarBook;
import org.baseportal.calendar.domain.DayKind;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.Option;
import org.springframework.context.MessageSource;
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

/** The working days, year by year: what was announced, and the days that depart from the week. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class CalendarController {

    private static final int FIRST = 1990;
    private static final int LAST = 2100;
    private static final String YEAR = "/admin/calendar/{year:\\d{1,9}}";

    private final CalendarBook book;
    private final Validator validator;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(CalendarBook book, Validator validator, MessageSource messages, Clock clock) {
        this.book = book;
        this.validator = validator;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/admin/calendar")
    ModelAndView thisYear(Locale locale) {
        return year(Days.today(clock).getYear(), locale);
    }

    @GetMapping(YEAR)
    ModelAndView year(@PathVariable int year, Locale locale) {
        return page(year, locale)
                .addObject("form", DaysForm.empty())
                .addObject("yearForm", YearForm.from(book.find(year).orElse(null)));
    }

    @PostMapping(YEAR + "/announcement")
    ModelAndView announce(
            @PathVariable int year,
            @ModelAttribute("yearForm") YearForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ModelAndView page = page(year, locale).addObject("form", DaysForm.empty());
        validator.validate(form, errors);
        form.check(Days.today(clock), errors);
        if (errors.hasErrors()) {
            return refused(page);
        }
        String source = Objects.requireNonNull(Texts.line(form.source()));
        book.announce(new AnnouncedYear(year, source, Objects.requireNonNull(form.publishedOn())), user);
        return done(year, "calendar.done.announced", redirect);
    }

    @PostMapping(YEAR + "/days")
    ModelAndView add(
            @PathVariable int year,
            @ModelAttribute("form") DaysForm form,
            BindingResult errors,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        ModelAndView page = page(year, locale)
                .addObject("yearForm", YearForm.from(book.find(year).orElse(null)));
        validator.validate(form, errors);
        form.check(year, errors);
        if (errors.hasErrors()) {
            return refused(page);
        }
        try {
            String name = Objects.requireNonNull(Texts.line(form.name()));
            DayKind kind = Objects.requireNonNull(form.kind());
            book.add(Objects.requireNonNull(form.from()), form.last(), kind, name, user);
        } catch (ConflictException refused) {
            if (book.find(year).isEmpty()) {
                throw refused;
            }
            errors.rejectValue("from", Objects.requireNonNull(refused.messageKey()), refused.arguments(), null);
            return refused(page);
        }
        return done(year, "calendar.done.added", redirect);
    }

    @PostMapping(YEAR + "/days/{day}/remove")
    ModelAndView remove(
            @PathVariable int year, @PathVariable String day, CurrentUser user, RedirectAttributes redirect) {
        known(year);
        try {
            book.remove(LocalDate.parse(year + "-" + day), user);
        } catch (DateTimeException noDay) {
            throw new NotFoundException();
        }
        return done(year, "calendar.done.removed", redirect);
    }

    private ModelAndView page(int year, Locale locale) {
        List<Option> kinds = Arrays.stream(DayKind.values())
                .map(kind -> new Option(kind.name(), messages.getMessage("calendar.kind." + kind, null, locale)))
                .toList();
        return new ModelAndView("calendar/year")
                .addObject(
                        "calendar",
                        YearView.of(known(year), book.find(year).orElse(null), years(year), book.days(year)))
                .addObject("kinds", kinds);
    }

    /** The announced years, this year and the next two, and the one that is asked for. */
    private List<Integer> years(int asked) {
        int now = Days.today(clock).getYear();
        return Stream.concat(
                        book.years().stream().map(AnnouncedYear::year),
                        IntStream.of(asked, now, now + 1, now + 2).boxed())
                .distinct()
                .sorted()
                .toList();
    }

    private static int known(int year) {
        if (year < FIRST || year > LAST) {
            throw new NotFoundException();
        }
        return year;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(int year, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.success(key));
        return new ModelAndView("redirect:/admin/calendar/" + year);
    }
}
