package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The legal terms as dated reference data: a new rule ends the one before, and what was in force stays readable. */
@Service
public class LegalClocks {

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    LegalClocks(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All of them. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<LegalClock> all() {
        Map<Integer, List<LegalClock.Term>> terms = new LinkedHashMap<>();
        jdbc.sql("select * from milestones_clock_term order by clock_id, valid_from desc")
                .query((row, number) -> terms.computeIfAbsent(row.getInt("clock_id"), id -> new ArrayList<>())
                        .add(new LegalClock.Term(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                row.getInt("working_days"),
                                row.getString("source"))))
                .list();
        return jdbc.sql("select * from milestones_clock order by id")
                .query((row, number) -> new LegalClock(
                        row.getInt("id"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        terms.getOrDefault(row.getInt("id"), List.of())))
                .list();
    }

    /** The clock of this id. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<LegalClock> find(int id) {
        return all().stream().filter(clock -> clock.id() == id).findFirst();
    }

    /**
     * Records that another number of working days holds from a day on. Clocks that run already keep theirs.
     *
     * @throws ConflictException if a rule begins on that day or later
     */
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void change(int id, LocalDate from, int workingDays, String source, CurrentUser by) {
        LegalClock clock = find(id).orElseThrow(NotFoundException::new);
        jdbc.sql("select valid_from from milestones_clock_term where clock_id = :id for update")
                .param("id", id)
                .query(LocalDate.class)
                .list();
        if (clock.terms().stream().anyMatch(term -> !term.validFrom().isBefore(from))) {
            throw new ConflictException("milestones.clock.notLater");
        }
        jdbc.sql("update milestones_clock_term set valid_to = :to where clock_id = :id and valid_to is null")
                .param("to", from.minusDays(1))
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into milestones_clock_term (clock_id, valid_from, working_days, source)
                values (:id, :from, :days, :source)""")
                .param("id", id)
                .param("from", from)
                .param("days", workingDays)
                .param("source", source)
                .update();
        String before = clock.terms().isEmpty()
                ? null
                : String.valueOf(clock.terms().get(0).workingDays());
        audit.record(new AuditEntry(
                "legal-term",
                String.valueOf(id),
                "edit",
                by.id(),
                by.displayName(),
                source,
                List.of(new FieldChange("workingDays", before, workingDays + " (" + from + ")"))));
    }
}
