package org.baseportal.funding.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs months whose ledger and bank agree. */
@Service
@Transactional
public class SignedMonths {

    private final JdbcClient jdbc;
    private final Reconciliation reconciliation;
    private final AuditTrail audit;
    private final Clock clock;

    SignedMonths(JdbcClient jdbc, Reconciliation reconciliation, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.reconciliation = reconciliation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who signed, when, and what. */
    public record Signed(String by, Instant at, Yuan ledgerIn, Yuan ledgerOut) {

        /** Whether the month is still what was signed. */
        public boolean isStill(Reconciliation.Sums sums) {
            return sums.isDone()
                    && sums.ledgerIn().equals(ledgerIn)
                    && sums.ledgerOut().equals(ledgerOut);
        }
    }

    /** The last signature of a month. */
    @Transactional(readOnly = true)
    @PreAuthorize(MoneyRoles.SEE)
    public Optional<Signed> of(YearMonth month) {
        return jdbc.sql("select * from funding_signed_month where month = :month order by id desc limit 1")
                .param("month", month.atDay(1))
                .query((row, number) -> new Signed(
                        row.getString("signed_by_name"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                        Yuan.of(row.getBigDecimal("ledger_in")),
                        Yuan.of(row.getBigDecimal("ledger_out"))))
                .optional();
    }

    /** Whether the month can be signed now: it is over, both sides agree, and it is not signed as it stands. */
    @Transactional(readOnly = true)
    @PreAuthorize(MoneyRoles.SEE)
    public boolean isReady(YearMonth month, Reconciliation.Sums sums) {
        return month.isBefore(YearMonth.from(Days.today(clock)))
                && sums.isDone()
                && of(month).filter(signed -> signed.isStill(sums)).isEmpty();
    }

    /**
     * Signs a month.
     *
     * @throws ConflictException if it is not over, the sides differ, or it is signed already
     */
    @PreAuthorize("hasRole('FINANCE')")
    public void sign(YearMonth month, CurrentUser by) {
        jdbc.sql("select pg_advisory_xact_lock(9, :month)::text")
                .param("month", month.getYear() * 12 + month.getMonthValue())
                .query(String.class)
                .single();
        Reconciliation.Sums sums = reconciliation.sums(month);
        if (!isReady(month, sums)) {
            throw new ConflictException("funding.reconciliation.notReady");
        }
        jdbc.sql("""
                insert into funding_signed_month (month, ledger_in, ledger_out, signed_by, signed_by_name, signed_at)
                values (:month, :in, :out, :by, :byName, :at)""")
                .param("month", month.atDay(1))
                .param("in", sums.ledgerIn().value())
                .param("out", sums.ledgerOut().value())
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                new AuditEntry("money-month", month.toString(), "sign", by.id(), by.displayName(), null, List.of()));
    }
}
