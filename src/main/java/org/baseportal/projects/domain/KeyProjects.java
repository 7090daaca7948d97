package org.baseportal.projects.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lists of key projects, one for each year. The ranks of a year are always 1, 2, 3 …: whoever is put in between
 * moves the others, whoever is taken off closes the gap.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class KeyProjects {

    /** First half of the lock that changes of one year's list take, one after the other. */
    private static final int LOCK = 20_120_918;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    KeyProjects(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The years that have a list, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    public List<Integer> years() {
        return jdbc.sql("select distinct year from projects_key_mark order by year desc")
                .query(Integer.class)
                .list();
    }

    /** The years on whose list a project stands, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> yearsOf(ProjectCode code) {
        return jdbc.sql("select year from projects_key_mark where project_id = ? order by year desc")
                .param(id(code))
                .query(Integer.class)
                .list();
    }

    /** The list of a year by rank, as far as this person sees the projects. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    public List<KeyProject> list(int year, CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        return jdbc.sql("""
                        select l.code, l.title_zh, p.title_en, l.institution_name, l.pi_name, l.status, l.stage,
                            k.rank, k.reason, k.version, u.display_name
                        from projects_key_mark k
                        join projects_listing l on l.project_id = k.project_id
                        join projects_project p on p.id = k.project_id
                        join accounts_user u on u.id = k.marked_by
                        where k.year = :year and """ + visible.sql("p") + " order by k.rank")
                .param("year", year)
                .params(visible.params())
                .query((row, i) -> new KeyProject(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        row.getString("institution_name"),
                        row.getString("pi_name"),
                        ProjectStatus.valueOf(row.getString("status")),
                        Stage.valueOf(row.getString("stage")),
                        row.getInt("rank"),
                        row.getString("reason"),
                        row.getString("display_name"),
                        row.getLong("version")))
                .list();
    }

    /**
     * Puts a project on a year's list.
     *
     * @param rank its place; null or too large means the end
     * @throws NotFoundException if there is no such project
     * @throws ConflictException if it is on the list already
     */
    public void mark(ProjectCode code, int year, @Nullable Integer rank, String reason, CurrentUser by) {
        long project = id(code);
        lock(year);
        if (rankOf(project, year) != null) {
            throw new ConflictException("projects.keylist.already", code.value(), String.valueOf(year));
        }
        int place = place(year, rank, 1);
        shift(year, place, Integer.MAX_VALUE, 1);
        jdbc.sql("""
                        insert into projects_key_mark (id, project_id, year, rank, reason, marked_by, marked_at)
                        values (nextval('projects_key_mark_seq'), :project, :year, :rank, :reason, :by, :at)""")
                .params(Map.of("project", project, "year", year, "rank", place, "reason", reason))
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record(code, "key-mark", year, by, List.of(new FieldChange("keyRank", null, String.valueOf(place))), reason);
    }

    /** Changes place and reason. */
    public void change(
            ProjectCode code, int year, @Nullable Integer rank, String reason, long version, CurrentUser by) {
        long project = id(code);
        lock(year);
        Integer old = rankOf(project, year);
        if (old == null) {
            throw new NotFoundException();
        }
        int place = rank == null ? old : place(year, rank, 0);
        if (place < old) {
            shift(year, place, old - 1, 1);
        } else {
            shift(year, old + 1, place, -1);
        }
        int changed = jdbc.sql("""
                        update projects_key_mark set rank = :rank, reason = :reason, version = version + 1
                        where project_id = :project and year = :year and version = :version""")
                .params(Map.of("project", project, "year", year, "rank", place, "reason", reason, "version", version))
                .update();
        if (changed == 0) {
            throw new ConflictException("projects.keylist.conflict");
        }
        List<FieldChange> changes = new ArrayList<>();
        if (place != old) {
            changes.add(new FieldChange("keyRank", String.valueOf(old), String.valueOf(place)));
        }
        record(code, "key-change", year, by, changes, reason);
    }

    /** Takes a project off a year's list. */
    public void unmark(ProjectCode code, int year, CurrentUser by) {
        long project = id(code);
        lock(year);
        Integer rank = rankOf(project, year);
        if (rank == null) {
            throw new NotFoundException();
        }
        jdbc.sql("delete from projects_key_mark where project_id = ? and year = ?")
                .params(project, year)
                .update();
        shift(year, rank + 1, Integer.MAX_VALUE, -1);
        record(code, "key-unmark", year, by, List.of(new FieldChange("keyRank", String.valueOf(rank), null)), null);
    }

    private long id(ProjectCode code) {
        return jdbc.sql("select id from projects_project where code = ?")
                .param(code.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private void lock(int year) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK, year)
                .query((row, i) -> year)
                .list();
    }

    private @Nullable Integer rankOf(long project, int year) {
        return jdbc.sql("select rank from projects_key_mark where project_id = ? and year = ?")
                .params(project, year)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** The rank that is possible; {@code added} is 1 if the list grows. */
    private int place(int year, @Nullable Integer wanted, int added) {
        int last = jdbc.sql("select count(*) from projects_key_mark where year = ?")
                        .param(year)
                        .query(Integer.class)
                        .single()
                + added;
        return wanted == null ? last : Math.max(1, Math.min(wanted, last));
    }

    private void shift(int year, int from, int to, int by) {
        jdbc.sql("update projects_key_mark set rank = rank + ? where year = ? and rank between ? and ?")
                .params(by, year, from, to)
                .update();
    }

    private void record(
            ProjectCode code,
            String action,
            int year,
            CurrentUser by,
            List<FieldChange> changes,
            @Nullable String reason) {
        List<FieldChange> all = new ArrayList<>(changes);
        all.add(new FieldChange("keyYear", null, String.valueOf(year)));
        audit.record(new AuditEntry("project", code.value(), action, by.id(), by.displayName(), reason, all));
    }
}
