package org.baseportal.partners.domain;

import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerHead;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.PartnerTab;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;

/** Puts the top of an organisation's pages together. */
@Component
class PartnerHeads {

    private final PartnerRestrictions restrictions;
    private final ObjectProvider<PartnerTab> tabs;
    private final Clock clock;

    PartnerHeads(PartnerRestrictions restrictions, ObjectProvider<PartnerTab> tabs, Clock clock) {
        this.restrictions = restrictions;
        this.tabs = tabs;
        this.clock = clock;
    }

    PartnerHead of(PartnerSummary partner, CurrentUser user) {
        Restriction restriction = holding(partner.id());
        List<PartnerHead.Tab> shown = tabs.stream()
                .filter(tab -> tab.isFor(user))
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .map(tab -> new PartnerHead.Tab(tab.key(), tab.labelKey()))
                .toList();
        return new PartnerHead(
                partner,
                restriction == null ? null : restriction.reason(),
                restriction == null ? null : restriction.source(),
                restriction == null ? null : restriction.startsOn().toString(),
                user.isAny(Role.STAFF, Role.ADMIN),
                shown);
    }

    private @Nullable Restriction holding(PartnerId id) {
        return restrictions.of(id).stream()
                .filter(restriction -> restriction.holds(clock))
                .findFirst()
                .orElse(null);
    }
}
