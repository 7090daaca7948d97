package org.baseportal.projects.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.projects.Deadline;
import org.baseportal.projects.ProjectFigures.Due;
import org.baseportal.projects.ProjectStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that wait for a date: what lapses, ends or is due, the earliest first. */
@Service
@Transactional(readOnly = true)
@TrustedCaller("home and the page of dates; only what the user may see in full is counted or named")
public class ProjectDeadlines {

    private static final String DUE = """
            case p.status when 'RETURNED' then p.return_due_on when 'PUBLICISED' then p.notice_ends_on
                          else p.condition_due_on end""";
    private static final String CONDITIONAL = "p.condition_text is not null and p.condition_met_on is null";

    private final JdbcClient jdbc;

    ProjectDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many projects wait for such a date; null asks for any. */
    public long count(@Nullable Deadline kind, CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        return jdbc.sql("select count(*) from projects_project p where " + where(kind, visible))
                .params(visible.params())
                .query(Long.class)
                .single();
    }

    /** Those projects, the earliest date first. */
    public List<Due> page(@Nullable Deadline kind, int size, long offset, CurrentUser user) {
        ProjectVisibility visible = ProjectVisibility.of(user);
        Map<String, Object> params = new HashMap<>(visible.params());
        params.put("size", size);
        params.put("offset", offset);
        String due = kind == Deadline.CONDITION ? "p.condition_due_on" : DUE;
        return jdbc.sql("select p.code, p.title_zh, p.title_en, p.status, " + due + " as due,"
                        + " (select u.display_name from accounts_user u where u.id = p.owner_id) as owner"
                        + " from projects_project p where " + where(kind, visible)
                        + " order by due, p.id limit :size offset :offset")
                .params(params)
                .query((row, number) -> new Due(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        ProjectStatus.valueOf(row.getString("status")),
                        kind == null ? kindOf(row.getString("status")) : kind,
                        row.getObject("due", java.time.LocalDate.class),
                        row.getString("owner")))
                .list();
    }

    private static Deadline kindOf(String status) {
        return switch (status) {
            case "RETURNED" -> Deadline.ANSWER;
            case "PUBLICISED" -> Deadline.NOTICE;
            default -> Deadline.CONDITION;
        };
    }

    private static String where(@Nullable Deadline kind, ProjectVisibility visible) {
        String waits = kind == null
                ? "(p.status in ('RETURNED', 'PUBLICISED') or p.status = 'APPROVED' and " + CONDITIONAL + ")"
                : switch (kind) {
                    case ANSWER -> "p.status = 'RETURNED'";
                    case NOTICE -> "p.status = 'PUBLICISED'";
                    case CONDITION -> "p.status in ('PUBLICISED', 'APPROVED') and " + CONDITIONAL;
                };
        return "not p.archived and " + waits + " and " + visible.fullSql("p");
    }
}
