package org.baseportal.partners.web;

import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.domain.Capability;
import org.baseportal.shared.money.MoneyView;
import org.jspecify.annotations.Nullable;

/** One capability in the table. */
record CapabilityView(
        CapabilityKind kind,
        Capability it,
        @Nullable MoneyView ticketMin,
        @Nullable MoneyView ticketMax) {

    static CapabilityView of(Capability it) {
        return new CapabilityView(it.kind(), it, MoneyView.of(it.ticketMin()), MoneyView.of(it.ticketMax()));
    }
}
