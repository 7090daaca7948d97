package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.funding.MoneyEvent;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of an order: one person records, another approves, and only then the entry is written. Who recorded,
 * checked or endorsed an order never approves it; the database refuses that too.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'FINANCE', 'APPROVER')")
public class Orders {

    private final OrderStore store;
    private final OrderRules rules;
    private final Commitments commitments;
    private final Ledger ledger;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Orders(
            OrderStore store,
            OrderRules rules,
            Commitments commitments,
            Ledger ledger,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.commitments = commitments;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records an order. The same token twice gives the same order.
     *
     * @return the order's id
     * @throws ConflictException if a rule speaks against it, in words
     */
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    public long record(OrderDraft draft, CurrentUser by) {
        return record(draft, null, by);
    }

    /**
     * Records the order of an instalment that is due; it says exactly what was planned.
     *
     * @param instalment the instalment's id, or null
     * @throws ConflictException if it is not due, is ordered already, or a rule speaks against it
     */
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE')")
    public long record(OrderDraft draft, @Nullable Long instalment, CurrentUser by) {
        return store.already(draft.token()).orElseGet(() -> {
            boolean needsApprover = rules.check(draft, by);
            Instant now = clock.instant();
            long id = draft.kind() == OrderKind.COMMIT
                    ? store.insert(draft, commitments.begin(draft, now), instalment, needsApprover, by, now)
                    : store.insert(draft, draft.commitment(), instalment, needsApprover, by, now);
            note(
                    id,
                    "record",
                    by,
                    null,
                    new FieldChange("amount", null, draft.amount().toString()));
            return id;
        });
    }

    /**
     * Takes one step.
     *
     * @param words the reason of a refusal or withdrawal, or the number of the bank's slip
     * @throws RefusedException if this person may not do that to it
     * @throws ConflictException if it does not stand there, or the money does not suffice
     */
    public void take(long id, OrderVerb verb, @Nullable String words, CurrentUser by) {
        MoneyOrder order = store.hold(id);
        if (!order.isAllowed(verb, by)) {
            throw new RefusedException(order.isHandledBy(by) ? "funding.refused.ownHand" : "funding.refused.role");
        }
        if (!order.isReadyFor(verb)) {
            throw new ConflictException("funding.refused.state");
        }
        step(order, verb, words, by);
        note(id, verb.path(), by, words);
        tell(store.hold(id), by);
    }

    private void tell(MoneyOrder order, CurrentUser by) {
        if (order.recorded().user() != by.id().value()) {
            events.publishEvent(new MoneyEvent.OrderMoved(
                    order.id(),
                    order.kind().name(),
                    order.amount(),
                    order.state().name(),
                    new UserId(order.recorded().user()),
                    by.id(),
                    clock.instant()));
        }
    }

    private void step(MoneyOrder order, OrderVerb verb, @Nullable String words, CurrentUser by) {
        Instant now = clock.instant();
        switch (verb) {
            case FORMALISE -> store.formalise(order);
            case CHECK -> store.sign(order, OrderState.CHECKED, "checked", by, now);
            case APPROVE -> approve(order, by, now);
            case DECLINE -> store.end(order, OrderState.DECLINED, said(words), by, now);
            case WITHDRAW -> store.end(order, OrderState.WITHDRAWN, said(words), by, now);
            case PAY -> store.settle(order, OrderState.PAID, said(words), by, now);
            case BOUNCE -> store.settle(order, OrderState.BOUNCED, said(words), by, now);
        }
    }

    private void approve(MoneyOrder order, CurrentUser by, Instant now) {
        if (order.approvedState() == OrderState.ENDORSED) {
            store.sign(order, OrderState.ENDORSED, "endorsed", by, now);
            return;
        }
        rules.checkAtApproval(order, by);
        store.sign(order, OrderState.APPROVED, "approved", by, now);
        ledger.book(order, by, now);
    }

    private static String said(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new ConflictException("funding.refused.words");
        }
        return words;
    }

    private void note(long id, String action, CurrentUser by, @Nullable String reason, FieldChange... changes) {
        audit.record(new AuditEntry(
                "money-order", String.valueOf(id), action, by.id(), by.displayName(), reason, List.of(changes)));
    }
}
