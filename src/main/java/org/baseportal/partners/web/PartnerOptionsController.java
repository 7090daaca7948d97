package org.baseportal.partners.web;

import java.util.List;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the picker of organisations offers while a person types. The value is the name itself: the field works
 * without the picker, and the name is resolved when the form is sent.
 */
@RestController
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class PartnerOptionsController {

    private static final int OFFERED = 20;

    private final Partners partners;

    PartnerOptionsController(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/partners/options")
    List<Option> options(@RequestParam(required = false) @Nullable String q) {
        String typed = Texts.line(q);
        return partners.search(typed == null ? "" : typed, OFFERED).stream()
                .map(partner -> new Option(partner.nameZh(), label(partner)))
                .toList();
    }

    private static String label(PartnerSummary partner) {
        return partner.shortName() == null ? partner.nameZh() : partner.nameZh() + " · " + partner.shortName();
    }
}
