package org.baseportal.partners.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.baseportal.partners.domain.TakenException;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Crumb;
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

    /** What the other has saved meanwhile, beside what was typed; saving again keeps what was typed. */
    ModelAndView conflict(PartnerForm mine, PartnerDetail theirs, Locale locale) {
        ModelAndView page = form(mine.onTopOf(theirs.version()), theirs, locale);
        page.addObject("conflict", differences(mine, PartnerForm.from(theirs), locale));
        return page;
    }

    /** One field that two people wrote differently. */
    record Difference(String field, String label, String mine, String theirs) {}

    private List<Difference> differences(PartnerForm mine, PartnerForm theirs, Locale locale) {
        List<Difference> list = new ArrayList<>();
        Map<String, Object> kept = values(theirs);
        values(mine).forEach((field, value) -> {
            Object other = kept.get(field);
            if (!Objects.equals(value, other)) {
                String label = choices.message("partners.form." + field + ".label", locale);
                list.add(new Difference(field, label, value.toString(), String.valueOf(other)));
            }
        });
        return list;
    }

    private static Map<String, Object> values(PartnerForm form) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "nameZh", form.nameZh());
        put(values, "nameEn", form.nameEn());
        put(values, "shortName", form.shortName());
        put(values, "creditCode", form.creditCode());
        put(values, "aliases", form.aliases() == null ? null : String.join("\n", form.aliasList()));
        put(values, "province", form.province());
        put(values, "city", form.city());
        put(values, "legalPerson", form.legalPerson());
        put(values, "foundedOn", form.foundedOn());
        put(values, "capital", form.capital());
        put(values, "control", form.control());
        put(values, "creditChecked", form.creditChecked());
        return values;
    }

    private static void put(Map<String, Object> values, String field, @Nullable Object value) {
        values.put(field, value == null ? "" : value.toString());
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
