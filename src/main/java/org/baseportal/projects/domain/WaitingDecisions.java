package org.baseportal.projects.domain;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectFigures.Waiting;
import org.baseportal.projects.ProjectStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects under review that this approver may decide on; those that {@link Duties} keep from him are left out. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('APPROVER')")
public class WaitingDecisions {

    private static final String UNDER_REVIEW = "p.status = 'UNDER_REVIEW' and not p.archived and ";

    private final JdbcClient jdbc;
    private final Duties duties;

    WaitingDecisions(JdbcClient jdbc, Duties duties) {
        this.jdbc = jdbc;
        this.duties = duties;
    }

    /** How many wait for his decision. */
    public long count(CurrentUser user) {
        return jdbc.sql("select count(*) from projects_project p where " + mine(user))
                .params(params(user))
                .query(Long.class)
                .single();
    }

    /** Those that have waited longest come first. */
    public List<Waiting> page(int size, long offset, CurrentUser user) {
        return jdbc.sql("select p.code, p.title_zh, p.title_en, p.status, p.status_since from projects_project p where "
                        + mine(user) + " order by p.status_since, p.id limit :size offset :offset")
                .params(params(user))
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        ProjectStatus.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many are under review besides, which others must decide. */
    public int leftToOthers(CurrentUser user) {
        return barred(user).length;
    }

    private static String mine(CurrentUser user) {
        return UNDER_REVIEW + ProjectVisibility.of(user).fullSql("p") + " and p.id <> all(:barred)";
    }

    private Map<String, Object> params(CurrentUser user) {
        Map<String, Object> params = new HashMap<>(ProjectVisibility.of(user).params());
        params.put("barred", barred(user));
        return params;
    }

    private Long[] barred(CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        return duties.barred(UNDER_REVIEW + visible.fullSql("p"), visible.params(), user);
    }
}
