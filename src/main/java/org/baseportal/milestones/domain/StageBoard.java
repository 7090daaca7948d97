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
                select p.code, p.title_zh, p.title_en, p.status, p.stage, s.since, k.in_stage,
                       n.name_zh as next_zh, n.name_en as next_en, n.due_on as next_due
                from (select c.stage, sum(c.projects) as in_stage from projects_count c
                      where milestones_carried(c.status, c.archived)
                      group by c.stage having sum(c.projects) > 0) k
                cross join lateral (
                    select t.project_id, t.since from milestones_standing t where t.stage = k.stage
                    order by t.since, t.project_id limit :each) s
                join projects_project p on p.id = s.project_id
                left join lateral (
                    select m.name_zh, m.name_en, m.due_on from milestones_milestone m
                    where m.project_id = p.id and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')
                    order by m.due_on, m.id limit 1) n on true
                order by milestones_stage_rank(k.stage), s.since, p.id""")
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
