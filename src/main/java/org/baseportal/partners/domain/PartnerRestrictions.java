package org.baseportal.partners.domain;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of restricted cooperation. Entries are added and lifted; constraint partners_restriction_one. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerRestrictions {

    private final JdbcClient jdbc;
    private final PartnerJournal journal;
    private final Clock clock;

    PartnerRestrictions(JdbcClient jdbc, PartnerJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** All entries of an organisation, of the records merged into it too, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    public List<Restriction> of(PartnerId id) {
        return jdbc.sql("select r.* from partners_restriction r where r.partner_id " + PartnerJournal.SAME
                        + " order by r.id desc")
                .param("id", id.value())
                .query((row, i) -> new Restriction(
                        row.getLong("id"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getDate("starts_on").toLocalDate(),
                        day(row.getDate("ends_on")),
                        row.getString("by_name"),
                        day(row.getDate("lifted_on")),
                        row.getString("lifted_by"),
                        row.getString("lifted_reason")))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /**
     * Puts an organisation on the list.
     *
     * @throws ConflictException if it stands there already
     */
    public void restrict(
            PartnerId id,
            String reason,
            String source,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            CurrentUser by) {
        long partner = journal.require(id);
        List<Restriction> open =
                of(id).stream().filter(entry -> entry.liftedOn() == null).toList();
        LocalDate today = Days.today(clock);
        for (Restriction entry : open) {
            if (entry.endsOn() == null || !entry.endsOn().isBefore(today)) {
                throw new ConflictException("partners.restrict.already");
            }
            lift(entry.id(), entry.endsOn(), entry.byName(), entry.reason());
        }
        jdbc.sql("""
                insert into partners_restriction
                    (id, partner_id, reason, source, starts_on, ends_on, by_id, by_name, at)
                values (nextval('partners_restriction_seq'), :partner, :reason, :source, :starts, :ends,
                    :by, :name, :at)""")
                .param("partner", partner)
                .param("reason", reason)
                .param("source", source)
                .param("starts", startsOn)
                .param("ends", endsOn)
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.record(partner, "restrict", by, reason);
    }

    /** Takes what holds off the list again. */
    public void lift(PartnerId id, String reason, CurrentUser by) {
        long partner = journal.require(id);
        List<Restriction> open =
                of(id).stream().filter(entry -> entry.liftedOn() == null).toList();
        if (open.isEmpty()) {
            throw new ConflictException("partners.restrict.none");
        }
        open.forEach(entry -> lift(entry.id(), Days.today(clock), by.displayName(), reason));
        journal.record(partner, "lift", by, reason);
    }

    private void lift(long entry, LocalDate day, String by, String reason) {
        jdbc.sql("""
                update partners_restriction set lifted_on = :day, lifted_by = :by, lifted_reason = :reason
                where id = :id and lifted_on is null""")
                .param("day", day)
                .param("by", by)
                .param("reason", reason)
                .param("id", entry)
                .update();
    }
}
