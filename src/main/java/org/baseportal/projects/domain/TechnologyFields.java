package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The reference list of technology fields: added to, renamed, put in order, deactivated; never shortened. */
@Service
@Transactional
public class TechnologyFields {

    private static final int STEP = 10;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    TechnologyFields(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All fields in their order, with how many projects stand in each. */
    @Transactional(readOnly = true)
    @TrustedCaller("pages of projects; the names of fields are no secret")
    public List<TechnologyField> all() {
        return jdbc.sql("""
                        select f.code, f.name_zh, f.name_en, f.position, f.active, f.version,
                            coalesce((select sum(c.projects) from projects_count c where c.field_code = f.code
                                and not c.archived), 0)
                                as projects
                        from projects_field f order by f.position, f.code""")
                .query((row, i) -> new TechnologyField(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getInt("position"),
                        row.getBoolean("active"),
                        row.getLong("projects"),
                        row.getLong("version")))
                .list();
    }

    /** The fields in their order without numbers, for lists that name them; a change elsewhere shows within a minute. */
    @TrustedCaller("pages of projects; the names of fields are no secret")
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TechnologyField> known() {
        Known now = known;
        if (!now.until().isAfter(clock.instant())) {
            now = new Known(all(), clock.instant().plus(KEPT));
            known = now;
        }
        return now.fields();
    }

    private record Known(List<TechnologyField> fields, Instant until) {}

    /** The field of this code. */
    @Transactional(readOnly = true)
    @TrustedCaller("pages of projects; the names of fields are no secret")
    public Optional<TechnologyField> find(String code) {
        return all().stream().filter(field -> field.code().equals(code)).findFirst();
    }

    /**
     * Adds a field at the end of the list.
     *
     * @param code capital letters, digits and underscores, beginning with a letter; never changes
     * @param source the document that asks for it
     */
    @PreAuthorize("hasRole('ADMIN')")
    public void add(String code, String nameZh, String nameEn, String source, CurrentUser by) {
        int added = jdbc.sql("""
                        insert into projects_field (code, name_zh, name_en, position, valid_from, source)
                        select :code, :zh, :en, coalesce(max(position), 0) + :step, :today, :source from projects_field
                        on conflict (code) do nothing""")
                .param("code", code)
                .param("zh", nameZh)
                .param("en", nameEn)
                .param("step", STEP)
                .param("today", Days.today(clock))
                .param("source", source)
                .update();
        if (added == 0) {
            throw new ConflictException("projects.fields.code.taken", code);
        }
        record(
                code,
                "create",
                by,
                List.of(new FieldChange("nameZh", null, nameZh), new FieldChange("nameEn", null, nameEn)));
    }

    /** Renames a field; projects keep standing in it. */
    @PreAuthorize("hasRole('ADMIN')")
    public void rename(String code, long version, String nameZh, String nameEn, CurrentUser by) {
        TechnologyField field = find(code).orElseThrow(NotFoundException::new);
        List<FieldChange> changes = new ArrayList<>();
        if (!field.nameZh().equals(nameZh)) {
            changes.add(new FieldChange("nameZh", field.nameZh(), nameZh));
        }
        if (!field.nameEn().equals(nameEn)) {
            changes.add(new FieldChange("nameEn", field.nameEn(), nameEn));
        }
        if (!changes.isEmpty()) {
            update("name_zh = :zh, name_en = :en", code, version, nameZh, nameEn);
            record(code, "edit", by, changes);
        }
    }

    private void update(String change, String code, long version, String nameZh, String nameEn) {
        int changed = jdbc.sql("update projects_field set " + change
                        + ", version = version + 1 where code = :code and version = :version")
                .param("code", code)
                .param("version", version)
                .param("zh", nameZh)
                .param("en", nameEn)
                .update();
        if (changed == 0) {
            throw new ConflictException("projects.fields.conflict");
        }
    }

    /** Offers a field, or stops offering it. */
    @PreAuthorize("hasRole('ADMIN')")
    public void offer(String code, boolean active, CurrentUser by) {
        int changed = jdbc.sql("""
                        update projects_field set active = :active, version = version + 1,
                            valid_to = case when :active then null else greatest(valid_from, cast(:today as date)) end
                        where code = :code and active <> :active""")
                .param("active", active)
                .param("today", Days.today(clock))
                .param("code", code)
                .update();
        if (changed > 0) {
            record(code, active ? "restore" : "archive", by, List.of());
        } else if (find(code).isEmpty()) {
            throw new NotFoundException();
        }
    }

    /** Moves a field one place up or down. */
    @PreAuthorize("hasRole('ADMIN')")
    public void move(String code, boolean up, CurrentUser by) {
        jdbc.sql("select code from projects_field for update")
                .query(String.class)
                .list();
        List<TechnologyField> fields = new ArrayList<>(all());
        List<String> codes = fields.stream().map(TechnologyField::code).toList();
        int at = codes.indexOf(code);
        if (at < 0) {
            throw new NotFoundException();
        }
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= fields.size()) {
            return;
        }
        fields.add(to, fields.remove(at));
        for (int i = 0; i < fields.size(); i++) {
            jdbc.sql("update projects_field set position = ? where code = ?")
                    .params((i + 1) * STEP, fields.get(i).code())
                    .update();
        }
        record(code, "edit", by, List.of(new FieldChange("position", String.valueOf(at + 1), String.valueOf(to + 1))));
    }

    private void record(String code, String action, CurrentUser by, List<FieldChange> changes) {
        forgetAfterCommit();
        audit.record(new AuditEntry("field", code, action, by.id(), by.displayName(), null, changes));
    }

    private void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = new Known(List.of(), Instant.MIN);
            }
        });
    }
}
