package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects that the base carries, by stage; in one statement. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class StageBoard {

    private final JdbcClient jdbc;

    StageBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each stage the projects that have stood there longest. */
    public List<BoardCard> cards(int each) {
        return jdbc.sql("""
                select c.*, n.name_zh as next_zh, n.name_en as next_en, n.due_on as next_due
                from (select p.id, p.code, p.title_zh, p.title_en, p.status, p.stage, s.since,
                             row_number() over (partition by p.stage order by s.since, p.id) as place,
                             count(*) over (partition by p.stage) as in_stage
                      from projects_project p
                      cross join lateral (
                          select coalesce(max(t.at), p.status_since) as since from projects_transition t
                          where t.project_id = p.id
                            and (t.from_stage is distinct from t.to_stage or t.verb in ('APPROVE', 'TAKE_OVER'))) s
                      where p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not p.archived) c
                left join lateral (
                    select m.name_zh, m.name_en, m.due_on from milestones_milestone m
                    where m.project_id = c.id and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')
                    order by m.due_on, m.id limit 1) n on true
                where c.place <= :each
                order by milestones_stage_rank(c.stage), c.place""")
                .param("each", each)
                .query((row, number) -> new BoardCard(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        ProjectStatus.valueOf(row.getString("status")),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("next_zh"),
                        row.getString("next_en"),
                        row.getObject("next_due", LocalDate.class),
                        row.getLong("in_stage")))
                .list();
    }
}
