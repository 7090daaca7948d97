package org.baseportal.funding.domain;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of orders. Which step may follow, {@link MoneyOrder} says, and the database once more. */
@Component
class OrderStore {

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The order that a form with this token has made already; a form that is under way is waited for. */
    Optional<Long> already(UUID token) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:token, 7))::text")
                .param("token", token.toString())
                .query(String.class)
                .single();
        return jdbc.sql("select id from funding_order where token = :token")
                .param("token", token)
                .query(Long.class)
                .optional();
    }

    /** The order, held until the transaction ends. */
    MoneyOrder hold(long id) {
        return jdbc.sql("select * from funding_order where id = :id for update")
                .param("id", id)
                .query(OrderMapper::order)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    long insert(
            OrderDraft draft,
            @Nullable Long commitment,
            @Nullable Long instalment,
            boolean needsApprover,
            CurrentUser by,
            Instant at) {
        try {
            return jdbc.sql("""
                            insert into funding_order (kind, state, source_id, year, to_source_id, to_year,
                                commitment_id, project_id, flow, reverses_id, amount, part1, part2, part3, value_on,
                                document, voucher, payee, payee_account, note, needs_approver, token, recorded_by,
                                recorded_by_name, recorded_at, instalment_id)
                            values (:kind, :state, :source, :year, :toSource, :toYear, :commitment, :project, :flow,
                                :reverses, :amount, :part1, :part2, :part3, :valueOn, :document, :voucher, :payee,
                                :payeeAccount, :note, :needsApprover, :token, :by, :byName, :at, :instalment)
                            returning id""")
                    .param("kind", draft.kind().name())
                    .param("state", (draft.intent() ? OrderState.INTENT : OrderState.RECORDED).name())
                    .param("source", draft.source())
                    .param("year", draft.year())
                    .param("toSource", draft.toSource(), Types.BIGINT)
                    .param("toYear", draft.toYear(), Types.INTEGER)
                    .param("commitment", commitment, Types.BIGINT)
                    .param("project", draft.project(), Types.BIGINT)
                    .param("flow", draft.flow() == null ? null : draft.flow().name(), Types.VARCHAR)
                    .param("reverses", draft.reverses(), Types.BIGINT)
                    .param("amount", draft.amount().value())
                    .param("part1", draft.part(0).value())
                    .param("part2", draft.part(1).value())
                    .param("part3", draft.part(2).value())
                    .param("valueOn", draft.valueOn())
                    .param("document", draft.papers().document(), Types.VARCHAR)
                    .param("voucher", draft.papers().voucher(), Types.VARCHAR)
                    .param("payee", draft.papers().payee(), Types.VARCHAR)
                    .param("payeeAccount", draft.papers().payeeAccount(), Types.VARCHAR)
                    .param("note", draft.papers().note(), Types.VARCHAR)
                    .param("needsApprover", needsApprover)
                    .param("token", draft.token())
                    .param("by", by.id().value())
                    .param("byName", by.displayName())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("instalment", instalment, Types.BIGINT)
                    .query(Long.class)
                    .single();
        } catch (DataIntegrityViolationException refused) {
            throw Refusals.of(refused);
        }
    }

    /** Writes a step with the hand that took it: {@code checked}, {@code endorsed} or {@code approved}. */
    void sign(MoneyOrder order, OrderState to, String hand, CurrentUser by, Instant at) {
        jdbc.sql("update funding_order set state = :to, " + hand + "_by = :by, " + hand + "_by_name = :byName, " + hand
                        + "_at = :at, version = version + 1 where id = :id")
                .param("to", to.name())
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", order.id())
                .update();
    }

    void formalise(MoneyOrder order) {
        jdbc.sql("update funding_order set state = 'RECORDED', version = version + 1 where id = :id")
                .param("id", order.id())
                .update();
    }

    void end(MoneyOrder order, OrderState to, String reason, CurrentUser by, Instant at) {
        sign(order, to, "ended", by, at);
        jdbc.sql("update funding_order set ended_reason = :reason where id = :id")
                .param("reason", reason)
                .param("id", order.id())
                .update();
    }

    void settle(MoneyOrder order, OrderState to, String slip, CurrentUser by, Instant at) {
        jdbc.sql("update funding_order set slip = :slip where id = :id")
                .param("slip", slip)
                .param("id", order.id())
                .update();
        sign(order, to, "settled", by, at);
    }
}
