package org.baseportal.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.funding.domain.OrderDraft;
import org.baseportal.funding.domain.Orders;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an order is recorded, whatever it is about. */
@Component
class OrderFormPage {

    private final Orders orders;
    private final SourceQueries sources;
    private final MoneyWords words;
    private final Validator validator;
    private final Clock clock;

    OrderFormPage(Orders orders, SourceQueries sources, MoneyWords words, Validator validator, Clock clock) {
        this.orders = orders;
        this.sources = sources;
        this.words = words;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * What a form is about.
     *
     * @param subject what it is called
     * @param back the page it came from and returns to
     * @param known what there is to dispose of, for the hint
     * @param instalment the plan it follows, or null
     */
    record About(
            OrderShape shape,
            String subject,
            String back,
            @Nullable Yuan known,
            @Nullable Long instalment) {

        About(OrderShape shape, String subject, String back, @Nullable Yuan known) {
            this(shape, subject, back, known, null);
        }
    }

    OrderForm empty(@Nullable String project) {
        return OrderForm.empty(today().getYear(), today(), project);
    }

    OrderForm of(int year, Yuan amount) {
        return OrderForm.of(year, today(), amount);
    }

    OrderForm of(InstalmentRow row) {
        return OrderForm.of(row.year(), today(), row.amount()).paying(row.kind(), row.flow(), row.note());
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    ModelAndView show(About about, OrderForm form, Locale locale) {
        String title = words.say("funding.order.form." + about.shape().key(), locale);
        return new ModelAndView("funding/order-form")
                .addObject("form", form)
                .addObject("about", about)
                .addObject("money", words)
                .addObject("title", title)
                .addObject("crumbs", words.crumbs("funding.order.form.back", about.back(), title, locale))
                .addObject("kinds", words.options(about.shape().kinds(), "funding.kind.", locale))
                .addObject("flows", words.flows(locale))
                .addObject("sources", about.shape() == OrderShape.BUDGET ? sources.options() : null);
    }

    /** Records the order if everything is right; else the form again with everything typed. */
    ModelAndView record(
            About about,
            OrderForm form,
            BindingResult errors,
            Supplier<Optional<OrderDraft>> draft,
            CurrentUser user,
            Locale locale,
            RedirectAttributes redirect) {
        validator.validate(form, errors);
        form.check(about.shape(), errors);
        if (!errors.hasErrors()) {
            Optional<OrderDraft> order = draft.get();
            if (order.isEmpty()) {
                errors.rejectValue("project", "funding.form.project.unknown");
            } else {
                try {
                    long id = orders.record(order.get(), about.instalment(), user);
                    redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.order.saved"));
                    return new ModelAndView("redirect:/funding/orders/" + id);
                } catch (ConflictException refused) {
                    errors.reject(String.valueOf(refused.messageKey()), refused.arguments(), null);
                }
            }
        }
        ModelAndView page = show(about, form, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
