package org.baseportal.partners.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.domain.PartnerFilter;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.partners.domain.PartnerRow;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of organisations. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class PartnerListController {

    private final PartnerQueries partners;
    private final MessageSource messages;

    PartnerListController(PartnerQueries partners, MessageSource messages) {
        this.partners = partners;
        this.messages = messages;
    }

    @GetMapping("/partners")
    String list(ListParameters parameters, CurrentUser user, Locale locale, Model model) {
        PartnerFilter filter = parameters.filter();
        Slice<PartnerRow> slice = partners.list(filter, parameters.request());
        model.addAttribute("rows", slice.rows());
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds(messages, locale));
        model.addAttribute("filtered", filter.q() != null || filter.kind() != null || filter.archived());
        model.addAttribute("mayEdit", user.isAny(Role.STAFF, Role.ADMIN));
        return "partners/list";
    }

    static List<Option> kinds(MessageSource messages, Locale locale) {
        return Arrays.stream(PartnerKind.values())
                .map(kind -> new Option(kind.name(), messages.getMessage("partners.kind." + kind.name(), null, locale)))
                .toList();
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record ListParameters(
            @Nullable String q,
            @Nullable String kind,
            @Nullable String archived,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        PartnerFilter filter() {
            PartnerKind known = Arrays.stream(PartnerKind.values())
                    .filter(k -> k.name().equals(kind))
                    .findFirst()
                    .orElse(null);
            return new PartnerFilter(Texts.line(q), known, "true".equals(archived));
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }

        ListAddress address() {
            PartnerFilter filter = filter();
            return ListAddress.of("/partners")
                    .with("q", filter.q())
                    .with("kind", filter.kind())
                    .with("archived", filter.archived() ? "true" : null);
        }
    }
}
