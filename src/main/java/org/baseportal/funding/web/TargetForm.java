package org.baseportal.funding.web;

import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** The targets of a year as they are typed, and from which amount on an approver signs. */
record TargetForm(
        @NotNull @Nullable Integer year,
        @NotNull @Nullable Yuan university,
        @NotNull @Nullable Yuan enterprise,
        @NotNull @Nullable Yuan finance,
        @NotNull @Nullable Yuan government,
        @NotNull @Nullable Yuan approverFrom) {

    static TargetForm of(int year, Map<Channel, Yuan> targets, Yuan approverFrom) {
        return new TargetForm(
                year,
                targets.get(Channel.UNIVERSITY),
                targets.get(Channel.ENTERPRISE),
                targets.get(Channel.FINANCE),
                targets.get(Channel.GOVERNMENT),
                approverFrom);
    }

    /** Only for a form that was found right. */
    Map<Channel, Yuan> targets() {
        Map<Channel, Yuan> targets = new EnumMap<>(Channel.class);
        targets.put(Channel.UNIVERSITY, Objects.requireNonNull(university));
        targets.put(Channel.ENTERPRISE, Objects.requireNonNull(enterprise));
        targets.put(Channel.FINANCE, Objects.requireNonNull(finance));
        targets.put(Channel.GOVERNMENT, Objects.requireNonNull(government));
        return targets;
    }
}
