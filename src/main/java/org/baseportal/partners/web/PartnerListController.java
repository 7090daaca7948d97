package org.baseportal.partners.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.domain.PartnerFilter;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.partners.domain.PartnerRow;
import org.baseportal.shared.list.Chip;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of organisations. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class PartnerListController {

    private final PartnerQueries partners;
    private final PartnerChoices choices;

    PartnerListController(PartnerQueries partners, PartnerChoices choices) {
        this.partners = partners;
        this.choices = choices;
    }

    @GetMapping("/partners")
    String list(ListParameters parameters, CurrentUser user, Locale locale, Model model) {
        PartnerFilter filter = parameters.filter();
        Slice<PartnerRow> slice = partners.list(filter, parameters.request());
        model.addAttribute("rows", slice.rows());
        model.addAttribute("total", slice.total().rows());
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", choices.kinds(locale));
        model.addAttribute("districts", choices.districts(locale));
        model.addAttribute("fields", choices.fields(locale));
        model.addAttribute("capabilities", choices.capabilities(locale));
        model.addAttribute("chips", chips(parameters, locale));
        model.addAttribute(
                "xlsx", parameters.address().at("/partners/export.xlsx").toString());
        model.addAttribute(
                "csv", parameters.address().at("/partners/export.csv").toString());
        model.addAttribute("filtered", !filter.isEmpty());
        model.addAttribute("mayEdit", user.isAny(Role.STAFF, Role.ADMIN));
        return "partners/list";
    }

    private List<Chip> chips(ListParameters parameters, Locale locale) {
        PartnerFilter filter = parameters.filter();
        List<Chip> chips = new ArrayList<>();
        chip(chips, parameters, "q", filter.q());
        chip(chips, parameters, "kind", label(choices.kinds(locale), filter.kind()));
        chip(chips, parameters, "district", label(choices.districts(locale), filter.district()));
        chip(chips, parameters, "field", label(choices.fields(locale), filter.field()));
        chip(chips, parameters, "capability", label(choices.capabilities(locale), filter.capability()));
        chip(chips, parameters, "restricted", word(filter.restricted(), "partners.list.restricted", locale));
        chip(chips, parameters, "archived", word(filter.archived(), "partners.list.archived", locale));
        return chips;
    }

    private @Nullable String word(boolean on, String key, Locale locale) {
        return on ? choices.message(key, locale) : null;
    }

    private static @Nullable String label(List<Option> options, @Nullable Object value) {
        return value == null
                ? null
                : options.stream()
                        .filter(option -> option.value().equals(value.toString()))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value.toString());
    }

    private static void chip(List<Chip> chips, ListParameters parameters, String name, @Nullable String label) {
        if (label != null) {
            chips.add(new Chip(label, parameters.address().without(name).toString()));
        }
    }
}
