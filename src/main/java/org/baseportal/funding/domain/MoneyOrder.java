package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Flow;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands: what it says, and who has put a hand to it. It tells what each person may do with it; only
 * {@link Orders} does it.
 *
 * @param reverses the entry it takes back
 * @param needsApprover whether an approver signs after finance
 */
public record MoneyOrder(
        long id,
        OrderKind kind,
        OrderState state,
        long source,
        int year,
        @Nullable Long toSource,
        @Nullable Integer toYear,
        @Nullable Long commitment,
        @Nullable Long project,
        @Nullable Flow flow,
        @Nullable Long reverses,
        List<Yuan> parts,
        LocalDate valueOn,
        OrderDraft.Papers papers,
        boolean needsApprover,
        Hand recorded,
        @Nullable Hand checked,
        @Nullable Hand endorsed,
        @Nullable Hand approved,
        @Nullable Hand settled,
        @Nullable String slip,
        @Nullable Hand ended,
        @Nullable String endedReason,
        long version) {

    public MoneyOrder {
        parts = List.copyOf(parts);
    }

    /** Who did something, by the name of the time, and when. */
    public record Hand(long user, String name, Instant at) {}

    /** All parts together. */
    public Yuan amount() {
        return parts.stream().reduce(Yuan.ZERO, Yuan::plus);
    }

    /** Whether this person has recorded, checked or endorsed it, and so decides on it no more. */
    public boolean isHandledBy(CurrentUser user) {
        long id = user.id().value();
        return recorded.user() == id
                || checked != null && checked.user() == id
                || endorsed != null && endorsed.user() == id;
    }

    /** What this person may do with it now, the foremost first. */
    public List<OrderVerb> verbsFor(CurrentUser user) {
        List<OrderVerb> verbs = new ArrayList<>();
        for (OrderVerb verb : OrderVerb.values()) {
            if (isReadyFor(verb) && isAllowed(verb, user)) {
                verbs.add(verb);
            }
        }
        return verbs;
    }

    /** Whether it stands where the verb can be done, whoever does it. */
    boolean isReadyFor(OrderVerb verb) {
        return switch (verb) {
            case FORMALISE -> state == OrderState.INTENT;
            case CHECK -> state == OrderState.RECORDED && kind.isChecked();
            case APPROVE -> state.isOpen() && !(state == OrderState.RECORDED && kind.isChecked());
            case DECLINE -> state.isOpen();
            case WITHDRAW -> state.isOpen() || state == OrderState.INTENT;
            case PAY -> isPaidOut() && (state == OrderState.APPROVED || state == OrderState.BOUNCED);
            case BOUNCE -> isPaidOut() && state == OrderState.APPROVED;
        };
    }

    /** Whether this person's roles and his hand on it so far allow the verb, wherever it stands. */
    boolean isAllowed(OrderVerb verb, CurrentUser user) {
        return switch (verb) {
            case FORMALISE -> user.is(Role.STAFF);
            case CHECK -> user.isAny(Role.STAFF, Role.FINANCE) && !isHandledBy(user);
            case APPROVE, DECLINE -> decides(user) && !isHandledBy(user);
            case WITHDRAW -> recorded.user() == user.id().value();
            case PAY, BOUNCE -> user.is(Role.FINANCE);
        };
    }

    private boolean decides(CurrentUser user) {
        return state == OrderState.ENDORSED ? user.is(Role.APPROVER) : kind.isDecidedBy(user);
    }

    private boolean isPaidOut() {
        return kind == OrderKind.PAYMENT && flow == Flow.BASE;
    }

    /** Where an approval leads: above the threshold first to an approver. */
    OrderState approvedState() {
        return needsApprover && state != OrderState.ENDORSED ? OrderState.ENDORSED : OrderState.APPROVED;
    }
}
