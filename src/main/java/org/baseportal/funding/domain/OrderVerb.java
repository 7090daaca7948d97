package org.baseportal.funding.domain;

import java.util.Locale;
import java.util.Optional;

/** What a person does to an order; each has one address, {@code /funding/orders/{id}/{path}}. */
public enum OrderVerb {
    /** 落实: an intent becomes a commitment to be approved. */
    FORMALISE,
    /** 复核. */
    CHECK,
    /** 批准: finance, and above the threshold an approver after it. */
    APPROVE,
    /** 不予通过. */
    DECLINE,
    /** 撤回. */
    WITHDRAW,
    /** 登记已支付: with the number of the bank's slip. */
    PAY,
    /** 登记退票. */
    BOUNCE;

    /** The verb in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb of an address, if there is one. */
    public static Optional<OrderVerb> ofPath(String path) {
        for (OrderVerb verb : values()) {
            if (verb.path().equals(path)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }

    /** Whether it asks why. */
    public boolean needsReason() {
        return this == DECLINE || this == WITHDRAW;
    }

    /** Whether it asks for the bank's slip. */
    public boolean needsSlip() {
        return this == PAY || this == BOUNCE;
    }
}
