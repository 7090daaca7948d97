package org.baseportal.milestones.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the advice of the gate a project stands at. An adviser sees his own and nobody else's, so that none leans on
 * another; the base sees all, but for who of the base is asked himself and has not answered.
 */
@Service
@Transactional(readOnly = true)
public class AdviceReader {

    private static final String MINE = """
             from milestones_advice a join projects_project p on p.id = a.project_id
            where a.adviser_id = :me and a.state = 'ASKED' and p.stage = a.stage and p.status = 'INCUBATING'
                and not p.archived
                and a.decisions = (select count(*) from milestones_gate g where g.project_id = a.project_id)""";

    private final JdbcClient jdbc;

    AdviceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was asked before the coming decision, as far as this person sees it; by the order of asking. */
    @TrustedCaller("the page of a gate, which has checked that the person sees the project")
    public List<AdviceView> ofGate(ProjectId project, CurrentUser user) {
        return jdbc.sql("""
                select a.* from milestones_advice a
                where a.project_id = :project
                    and (a.adviser_id = :me or :all and not exists (
                        select from milestones_advice mine
                        where mine.project_id = a.project_id and mine.decisions = a.decisions
                            and mine.adviser_id = :me and mine.state = 'ASKED'))
                    and a.decisions = (select count(*) from milestones_gate g where g.project_id = a.project_id)
                order by a.asked_at, a.id""")
                .param("project", project.value())
                .param("all", user.isAny(Role.STAFF, Role.ADMIN, Role.APPROVER, Role.VIEWER))
                .param("me", user.id().value())
                .query((row, number) -> view(row))
                .list();
    }

    /** How often a person is asked and has not answered. */
    @PreAuthorize("isAuthenticated()")
    public long count(CurrentUser user) {
        return jdbc.sql("select count(*)" + MINE)
                .param("me", user.id().value())
                .query(Long.class)
                .single();
    }

    /** Where a person is asked and has not answered, the earliest day first. */
    @PreAuthorize("isAuthenticated()")
    public List<WaitingAdvice> waiting(int most, CurrentUser user) {
        return jdbc.sql("select p.code, p.title_zh, p.title_en, a.stage, a.due_on, a.asked_by_name" + MINE
                        + " order by a.due_on, a.id limit " + most)
                .param("me", user.id().value())
                .query((row, number) -> new WaitingAdvice(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Stage.valueOf(row.getString(4)),
                        row.getDate(5).toLocalDate(),
                        row.getString(6)))
                .list();
    }

    private static AdviceView view(ResultSet row) throws SQLException {
        Map<AdviceMark, Integer> marks = new EnumMap<>(AdviceMark.class);
        for (AdviceMark mark : AdviceMark.values()) {
            int value = row.getInt(mark.name().toLowerCase(Locale.ROOT));
            if (value > 0) {
                marks.put(mark, value);
            }
        }
        return new AdviceView(
                row.getLong("id"),
                row.getLong("adviser_id"),
                row.getString("adviser_name"),
                row.getString("question"),
                row.getDate("due_on").toLocalDate(),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                decision(row.getString("advice")),
                marks,
                row.getString("words"));
    }

    private static @Nullable GateDecision decision(@Nullable String name) {
        return name == null ? null : GateDecision.valueOf(name);
    }
}
