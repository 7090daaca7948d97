package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.milestones.MilestoneId;
import org.baseportal.milestones.MilestoneStatus;
import org.baseportal.milestones.MilestoneSummary;
import org.baseportal.milestones.Milestones;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers other modules from the rows themselves. */
@Service
@TrustedCaller("any module; whether the person may see the project it has checked")
class MilestoneDirectory implements Milestones {

    private static final String COLUMNS =
            "select id, project_id, stage, name_zh, name_en, status, due_on" + " from milestones_milestone where ";

    private final JdbcClient jdbc;

    MilestoneDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<MilestoneSummary> of(ProjectId project) {
        return jdbc.sql(COLUMNS + "project_id = :project order by milestones_stage_rank(stage), position, id")
                .param("project", project.value())
                .query(MilestoneDirectory::summary)
                .list();
    }

    @Override
    public Map<MilestoneId, MilestoneSummary> summaries(Collection<MilestoneId> ids) {
        Map<MilestoneId, MilestoneSummary> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(COLUMNS + "id in (:ids)")
                    .param("ids", ids.stream().map(MilestoneId::value).toList())
                    .query(MilestoneDirectory::summary)
                    .list()
                    .forEach(summary -> found.put(summary.id(), summary));
        }
        return found;
    }

    private static MilestoneSummary summary(ResultSet row, int number) throws SQLException {
        return new MilestoneSummary(
                new MilestoneId(row.getLong("id")),
                new ProjectId(row.getLong("project_id")),
                Stage.valueOf(row.getString("stage")),
                row.getString("name_zh"),
                row.getString("name_en"),
                MilestoneStatus.valueOf(row.getString("status")),
                row.getObject("due_on", LocalDate.class));
    }
}
