package org.baseportal.partners.domain;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations can do: capabilities, licences, memberships. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerAbilities {

    private static final String MAY_LOOK = "hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')";

    private final JdbcClient jdbc;
    private final PartnerJournal journal;

    PartnerAbilities(JdbcClient jdbc, PartnerJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The capabilities, those of merged records included. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<Capability> capabilities(PartnerId id) {
        return jdbc.sql("select c.* from partners_capability c where c.partner_id " + PartnerJournal.SAME
                        + " order by c.kind, c.partner_id")
                .param("id", id.value())
                .query((row, i) -> capability(row))
                .list();
    }

    private static Capability capability(ResultSet row) throws SQLException {
        return new Capability(
                CapabilityKind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getObject("area", Integer.class),
                row.getString("certificates"),
                yuan(row.getBigDecimal("ticket_min")),
                yuan(row.getBigDecimal("ticket_max")),
                row.getString("indications"),
                row.getObject("beds", Integer.class),
                row.getInt("stage_from"),
                row.getInt("stage_to"),
                row.getObject("places", Integer.class));
    }

    private static @Nullable Yuan yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : Yuan.of(amount);
    }

    /** Puts a capability in place of the one of its kind, if there was one. */
    public void offer(PartnerId id, Capability capability, CurrentUser by) {
        long partner = journal.require(id);
        jdbc.sql("""
                insert into partners_capability (id, partner_id, kind, words, area, certificates, ticket_min,
                    ticket_max, indications, beds, stage_from, stage_to, places)
                values (nextval('partners_capability_seq'), :partner, :kind, :words, :area, :certificates, :least,
                    :most, :indications, :beds, :from, :to, :places)
                on conflict (partner_id, kind) do update set (words, area, certificates, ticket_min, ticket_max,
                    indications, beds, stage_from, stage_to, places) = (excluded.words, excluded.area,
                    excluded.certificates, excluded.ticket_min, excluded.ticket_max, excluded.indications,
                    excluded.beds, excluded.stage_from, excluded.stage_to, excluded.places)""")
                .param("partner", partner)
                .param("kind", capability.kind().name())
                .param("words", capability.words())
                .param("area", capability.area())
                .param("certificates", capability.certificates())
                .param("least", amount(capability.ticketMin()))
                .param("most", amount(capability.ticketMax()))
                .param("indications", capability.indications())
                .param("beds", capability.beds())
                .param("from", capability.stageFrom())
                .param("to", capability.stageTo())
                .param("places", capability.places())
                .update();
        journal.record(partner, "offer", by, null, new FieldChange("capability", null, word(capability.kind())));
    }

    private static @Nullable BigDecimal amount(@Nullable Yuan yuan) {
        return yuan == null ? null : yuan.value();
    }

    private static String word(CapabilityKind kind) {
        return "#{partners.capability." + kind.name() + "}";
    }

    /** Takes a capability back. */
    public void withdraw(PartnerId id, CapabilityKind kind, CurrentUser by) {
        long partner = journal.require(id);
        int gone = jdbc.sql("delete from partners_capability where kind = :kind and partner_id " + PartnerJournal.SAME)
                .param("kind", kind.name())
                .param("id", partner)
                .update();
        if (gone == 0) {
            throw new NotFoundException();
        }
        journal.record(partner, "withdraw", by, null, new FieldChange("capability", word(kind), null));
    }

    /** Licences and recognitions, those of merged records included. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<Qualification> qualifications(PartnerId id) {
        return jdbc.sql("select q.* from partners_qualification q where q.partner_id " + PartnerJournal.SAME
                        + " order by q.kind, q.id")
                .param("id", id.value())
                .query((row, i) -> new Qualification(
                        row.getLong("id"),
                        QualificationKind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        day(row.getDate("valid_from")),
                        day(row.getDate("valid_to"))))
                .list();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** Adds a licence, or changes the dates of the one that carries the number. */
    public void license(PartnerId id, Qualification qualification, CurrentUser by) {
        long partner = journal.require(id);
        jdbc.sql("""
                insert into partners_qualification (id, partner_id, kind, number, valid_from, valid_to)
                values (nextval('partners_qualification_seq'), :partner, :kind, :number, :from, :to)
                on conflict (partner_id, kind, number)
                    do update set (valid_from, valid_to) = (excluded.valid_from, excluded.valid_to)""")
                .param("partner", partner)
                .param("kind", qualification.kind().name())
                .param("number", qualification.number())
                .param("from", qualification.validFrom())
                .param("to", qualification.validTo())
                .update();
        journal.record(partner, "license", by, null, new FieldChange("qualification", null, qualification.number()));
    }

    /** Programmes, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAY_LOOK)
    public List<Membership> memberships(PartnerId id) {
        return jdbc.sql("select m.* from partners_membership m where m.partner_id " + PartnerJournal.SAME
                        + " order by m.starts_on desc, m.id desc")
                .param("id", id.value())
                .query((row, i) -> new Membership(
                        row.getLong("id"),
                        row.getString("programme"),
                        row.getString("kind"),
                        row.getString("phase"),
                        row.getDate("starts_on").toLocalDate(),
                        day(row.getDate("ends_on"))))
                .list();
    }

    /** Adds a membership, or changes the one of this programme that began on this day. */
    public void join(PartnerId id, Membership membership, CurrentUser by) {
        long partner = journal.require(id);
        jdbc.sql("""
                insert into partners_membership (id, partner_id, programme, kind, phase, starts_on, ends_on)
                values (nextval('partners_membership_seq'), :partner, :programme, :kind, :phase, :from, :to)
                on conflict (partner_id, programme, starts_on)
                    do update set (kind, phase, ends_on) = (excluded.kind, excluded.phase, excluded.ends_on)""")
                .param("partner", partner)
                .param("programme", membership.programme())
                .param("kind", membership.kind())
                .param("phase", membership.phase())
                .param("from", membership.startsOn())
                .param("to", membership.endsOn())
                .update();
        journal.record(partner, "join", by, null, new FieldChange("membership", null, membership.programme()));
    }

    /** Takes a wrongly entered licence away. */
    public void removeQualification(PartnerId id, long row, CurrentUser by) {
        remove(id, "qualification", "number", row, by);
    }

    /** Takes a wrongly entered membership away. */
    public void removeMembership(PartnerId id, long row, CurrentUser by) {
        remove(id, "membership", "programme", row, by);
    }

    private void remove(PartnerId id, String part, String column, long row, CurrentUser by) {
        long partner = journal.require(id);
        String gone = jdbc.sql("delete from partners_" + part + " where id = :row and partner_id " + PartnerJournal.SAME
                        + " returning " + column)
                .param("row", row)
                .param("id", partner)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        journal.record(partner, "remove", by, null, new FieldChange(part, gone, null));
    }
}
