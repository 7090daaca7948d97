package org.baseportal.reviews.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reviewers with institution, expertise and load. Who is a reviewer is decided by his account. */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class Reviewers {

    private static final String REVIEWERS = """
            select u.id, u.display_name, u.active, i.name_zh as institution, v.department, v.most_at_once,
                coalesce(v.version, 0) as version,
                coalesce((select string_agg(f.field_code, ',' order by f.field_code) from reviews_reviewer_field f
                          where f.user_id = u.id), '') as fields,
                (select count(*) from reviews_assignment a
                 join reviews_round r on r.id = a.round_id and r.state <> 'CLOSED'
                 left join reviews_sheet s on s.assignment_id = a.id
                 where a.reviewer_id = u.id
                   and (a.state = 'ASSIGNED' or a.state = 'ACCEPTED' and s.state is distinct from 'FINAL')) as load
            from accounts_user u
            join accounts_user_role o on o.user_id = u.id and o.role = 'REVIEWER'
            left join reviews_reviewer v on v.user_id = u.id
            left join partners_partner g on g.id = v.institution_id
            left join partners_partner i on i.id = coalesce(g.merged_into, g.id)
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Reviewers(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All reviewers in use, by name. */
    @Transactional(readOnly = true)
    public List<Reviewer> all() {
        return jdbc.sql(REVIEWERS
                        + "where u.active order by u.display_name collate \"zh-Hans-CN-x-icu\", u.id limit 1000")
                .query(Reviewers::reviewer)
                .list();
    }

    /** One reviewer, in use or not. */
    @Transactional(readOnly = true)
    public Reviewer find(long id) {
        return jdbc.sql(REVIEWERS + "where u.id = ?")
                .param(id)
                .query(Reviewers::reviewer)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** Writes down where a reviewer belongs, what he knows and how much he takes. */
    @Transactional
    public void edit(
            long id,
            long seen,
            Optional<PartnerId> institution,
            @Nullable String department,
            @Nullable Integer mostAtOnce,
            List<String> fields,
            CurrentUser by) {
        Reviewer old = find(id);
        jdbc.sql("insert into reviews_reviewer (user_id) values (?) on conflict do nothing")
                .param(id)
                .update();
        int changed = jdbc.sql("""
                        update reviews_reviewer set institution_id = :institution, department = :department,
                            most_at_once = :most, version = version + 1 where user_id = :id and version = :seen""")
                .param("institution", institution.map(PartnerId::value).orElse(null))
                .param("department", department)
                .param("most", mostAtOnce)
                .param("id", id)
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw new ConflictException("reviews.reviewer.changedMeanwhile");
        }
        jdbc.sql("delete from reviews_reviewer_field where user_id = ?")
                .param(id)
                .update();
        jdbc.sql("insert into reviews_reviewer_field (user_id, field_code)"
                        + " select :id, f.code from projects_field f where f.code = any (:codes)")
                .param("id", id)
                .param("codes", fields.toArray(String[]::new))
                .update();
        audit.record(new AuditEntry(
                "reviewer",
                old.name(),
                "edit",
                by.id(),
                by.displayName(),
                null,
                List.of(new FieldChange("fields", String.join(", ", old.fields()), String.join(", ", fields)))));
    }

    private static Reviewer reviewer(ResultSet row, int number) throws SQLException {
        String fields = row.getString("fields");
        return new Reviewer(
                row.getLong("id"),
                row.getString("display_name"),
                row.getBoolean("active"),
                row.getString("institution"),
                row.getString("department"),
                fields.isEmpty() ? List.of() : Arrays.asList(fields.split(",", -1)),
                row.getObject("most_at_once", Integer.class),
                row.getLong("load"),
                row.getLong("version"));
    }
}
