package org.baseportal.partners.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.partners.Partners;
import org.baseportal.partners.domain.PartnerAbilities;
import org.baseportal.partners.domain.PartnerDetail;
import org.baseportal.partners.domain.PartnerFacts;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.partners.domain.PartnerRestrictions;
import org.baseportal.partners.domain.PartnerValues;
import org.baseportal.partners.domain.TakenException;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Crumb;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Puts the pages of one organisation together. */
@Component
class PartnerFormPages {

    private final PartnerQueries queries;
    private final Partners partners;
    private final PartnerAbilities abilities;
    private final PartnerRestrictions restrictions;
    private final PartnerChoices choices;
    private final Accounts accounts;
    private final MessageSource messages;

    PartnerFormPages(
            PartnerQueries queries,
            Partners partners,
            PartnerAbilities abilities,
            PartnerRestrictions restrictions,
            PartnerChoices choices,
            Accounts accounts,
            MessageSource messages) {
        this.queries = queries;
        this.partners = partners;
        this.abilities = abilities;
        this.restrictions = restrictions;
        this.choices = choices;
        this.accounts = accounts;
        this.messages = messages;
    }

    Map<String, Object> detail(PartnerDetail partner, CurrentUser user, Locale locale) {
        PartnerFacts facts = partner.facts();
        Map<String, Object> model = new HashMap<>();
        model.put("head", partners.head(partner.id(), user));
        model.put("partner", partner);
        model.put("created", Days.of(partner.createdAt()));
        model.put("capital", new Shown(MoneyView.of(facts.capital())));
        model.put("fields", choices.fieldNames(facts.fields(), locale));
        model.put("owner", person(facts.owner()));
        model.put("capabilities", abilities.capabilities(partner.id()));
        model.put("memberships", abilities.memberships(partner.id()));
        model.put("restrictions", restrictions.of(partner.id()));
        return model;
    }

    /** An amount that may be unknown. */
    record Shown(@Nullable MoneyView money) {}

    private String person(@Nullable Long user) {
        return user == null
                ? ""
                : accounts.find(new UserId(user)).map(UserSummary::displayName).orElse("");
    }

    ModelAndView form(PartnerForm form, @Nullable PartnerDetail partner, Locale locale) {
        String title = choices.message(partner == null ? "partners.form.new" : "partners.form.edit", locale);
        ModelAndView page = new ModelAndView("partners/form");
        page.addObject("title", title);
        page.addObject("crumbs", crumbs(title, locale));
        page.addObject("form", form);
        page.addObject("partner", partner);
        page.addObject("kinds", choices.kinds(locale));
        page.addObject("districts", choices.districts(locale));
        page.addObject("ownerships", choices.ownerships(locale));
        page.addObject("sizes", choices.sizes(locale));
        page.addObject("owners", choices.owners());
        page.addObject("fieldOptions", choices.fields(locale));
        return page;
    }

    /**
     * What both have written and what was there when they began, beside what was typed; saving again keeps what was
     * typed.
     */
    ModelAndView conflict(PartnerForm mine, PartnerDetail theirs, Locale locale) {
        ModelAndView page = form(mine.onTopOf(theirs.version()), theirs, locale);
        page.addObject("conflict", differences(mine, theirs, locale));
        return page;
    }

    /** One field that at least one of two people has changed. */
    record Difference(String field, String label, String original, String theirs, String mine) {}

    private List<Difference> differences(PartnerForm form, PartnerDetail saved, Locale locale) {
        Map<String, String> mine = PartnerValues.of(form.toCommand(), form.toFacts());
        Map<String, String> theirs = PartnerValues.of(saved.data(), saved.facts());
        Map<String, String> original = queries.original(saved.id(), form.version() == null ? -1 : form.version());
        List<Difference> list = new ArrayList<>();
        mine.forEach((field, value) -> {
            String other = theirs.getOrDefault(field, "");
            String was = original.getOrDefault(field, other);
            if (!value.equals(other) || !value.equals(was)) {
                String label = choices.message("partners.form." + field + ".label", locale);
                list.add(new Difference(
                        field,
                        label,
                        said(field, was, locale),
                        said(field, other, locale),
                        said(field, value, locale)));
            }
        });
        return list;
    }

    /** A value as a reader knows it. */
    private String said(String field, String value, Locale locale) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "kind", "ownership", "size" -> choices.message("partners." + field + "." + value, locale);
            case "district" ->
                choices.districts(locale).stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value);
            case "owner" -> person(Long.valueOf(value));
            case "fields" -> String.join("\n", choices.fieldNames(List.of(value.split(",", -1)), locale));
            default -> value;
        };
    }

    void reject(BindingResult errors, TakenException taken) {
        String holder = queries.find(taken.holder())
                .map(partner -> partner.data().nameZh())
                .orElse("");
        errors.rejectValue(taken.field(), "partners.form." + taken.field() + ".taken", new Object[] {holder}, null);
    }

    List<Crumb> crumbs(String here, Locale locale) {
        return List.of(
                new Crumb(messages.getMessage("partners.list.title", null, locale), "/partners"),
                new Crumb(here, null));
    }
}
