package org.baseportal.partners.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.domain.BankAccount.State;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bank accounts: one person proposes, another confirms. Constraint partners_account_second_person. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE')")
public class PartnerBankAccounts {

    private static final String WAITING = " from partners_account a join partners_partner o on o.id = a.partner_id"
            + " join partners_partner s on s.id = coalesce(o.merged_into, o.id)"
            + " where a.state = 'PROPOSED' and a.proposed_by <> :me and not s.archived";

    private final JdbcClient jdbc;
    private final PartnerJournal journal;
    private final Clock clock;

    PartnerBankAccounts(JdbcClient jdbc, PartnerJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** An account as it is proposed. */
    public record Proposal(String holder, String bank, String number, String source) {}

    /** All accounts, those of merged records included, the latest first. */
    @Transactional(readOnly = true)
    public List<BankAccount> of(PartnerId id) {
        return jdbc.sql("select a.* from partners_account a where a.partner_id " + PartnerJournal.SAME
                        + " order by a.id desc")
                .param("id", id.value())
                .query((row, i) -> account(row))
                .list();
    }

    /**
     * An account that waits for a second person.
     *
     * @param partner the surviving organisation
     */
    public record Waiting(long partner, String nameZh, String holder, String proposedBy, Instant proposedAt) {}

    /** How many this person may confirm. */
    @Transactional(readOnly = true)
    public long countWaiting(CurrentUser user) {
        return jdbc.sql("select count(*)" + WAITING)
                .param("me", user.id().value())
                .query(Long.class)
                .single();
    }

    /** The accounts that this person may confirm, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int limit, CurrentUser user) {
        return jdbc.sql("select s.id, s.name_zh, a.holder, a.proposed_name, a.proposed_at" + WAITING
                        + " order by a.proposed_at, a.id limit :limit")
                .param("me", user.id().value())
                .param("limit", limit)
                .query((row, i) -> new Waiting(
                        row.getLong("id"),
                        row.getString("name_zh"),
                        row.getString("holder"),
                        row.getString("proposed_name"),
                        row.getTimestamp("proposed_at").toInstant()))
                .list();
    }

    private static BankAccount account(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new BankAccount(
                row.getLong("id"),
                row.getString("holder"),
                row.getString("bank"),
                row.getString("number"),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getLong("proposed_by"),
                row.getString("proposed_name"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("note"));
    }

    /**
     * Proposes an account; the one in use stays in use until another person confirms.
     *
     * @throws ConflictException if one is proposed already
     */
    public void propose(PartnerId id, Proposal account, CurrentUser by) {
        long partner = journal.require(id);
        int added = jdbc.sql("""
                insert into partners_account (id, partner_id, holder, bank, number, source, proposed_by, proposed_name,
                    proposed_at)
                values (nextval('partners_account_seq'), :partner, :holder, :bank, :number, :source, :by, :name, :at)
                on conflict (partner_id) where state = 'PROPOSED' do nothing""")
                .param("partner", partner)
                .param("holder", account.holder())
                .param("bank", account.bank())
                .param("number", account.number())
                .param("source", account.source())
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new ConflictException("partners.account.waiting");
        }
        journal.record(
                partner,
                "account-propose",
                by,
                account.source(),
                new FieldChange("account", null, masked(account.number())));
    }

    /**
     * Confirms a proposed account; the one before is replaced.
     *
     * @throws RefusedException if it is the person's own proposal
     */
    public void confirm(PartnerId id, long account, CurrentUser by) {
        BankAccount wanted = lock(id, account);
        if (wanted.proposedBy() == by.id().value()) {
            throw new RefusedException("partners.account.own");
        }
        jdbc.sql("update partners_account set state = 'REPLACED' where state = 'CONFIRMED' and partner_id "
                        + PartnerJournal.SAME)
                .param("id", id.value())
                .update();
        decide(account, State.CONFIRMED, null, by);
        journal.record(
                id.value(), "account-confirm", by, null, new FieldChange("account", null, masked(wanted.number())));
    }

    /** Refuses a proposed account, or takes one's own proposal back. */
    public void refuse(PartnerId id, long account, String note, CurrentUser by) {
        BankAccount wanted = lock(id, account);
        decide(account, State.REFUSED, note, by);
        journal.record(
                id.value(), "account-refuse", by, note, new FieldChange("account", masked(wanted.number()), null));
    }

    private void decide(long account, State state, @Nullable String note, CurrentUser by) {
        jdbc.sql("""
                update partners_account set state = :state, note = :note, decided_by = :by, decided_name = :name,
                    decided_at = :at where id = :id""")
                .param("state", state.name())
                .param("note", note)
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", account)
                .update();
    }

    /** Held, so that two who decide at once meet here. */
    private BankAccount lock(PartnerId id, long account) {
        journal.require(id);
        BankAccount wanted = jdbc.sql("select a.* from partners_account a where a.id = :account and a.partner_id "
                        + PartnerJournal.SAME + " for update")
                .param("account", account)
                .param("id", id.value())
                .query((row, i) -> account(row))
                .optional()
                .orElseThrow(NotFoundException::new);
        if (wanted.state() != State.PROPOSED) {
            throw new ConflictException("partners.account.decided");
        }
        return wanted;
    }

    /** The trail is read by more people than the account. */
    private static String masked(String number) {
        return "****" + number.substring(number.length() - 4);
    }
}
