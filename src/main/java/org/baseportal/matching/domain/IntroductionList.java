package org.baseportal.matching.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads introductions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'VIEWER')")
public class IntroductionList {

    /** After so long without a step an introduction counts as silent. */
    private static final Duration SILENCE = Duration.ofDays(30);

    private static final int MOST = 300;

    private static final String OPEN = " i.status not in ('SIGNED', 'DECLINED')";
    private static final String LATE = OPEN + " and i.next_on < :today";
    private static final String SILENT =
            OPEN + " and i.moved_at < :since and (i.next_on is null or i.next_on < :today)";

    private static final String SELECT = "select i.*, p.code, p.title_zh, s.id as partner, s.name_zh, u.display_name, ("
            + LATE + ") as late, (" + SILENT + ") as silent from matching_introduction i"
            + " join projects_project p on p.id = i.project_id join partners_partner e on e.id = i.partner_id"
            + " join partners_partner s on s.id = coalesce(e.merged_into, e.id)"
            + " join accounts_user u on u.id = i.person_id where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    IntroductionList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private List<Introduction> read(String condition, Map<String, Object> params) {
        return jdbc.sql(SELECT + condition + " order by i.next_on nulls last, i.id desc limit " + MOST)
                .param("today", Days.today(clock))
                .param("since", Timestamp.from(clock.instant().minus(SILENCE)))
                .params(params)
                .query((row, i) -> {
                    LocalDate next = row.getObject("next_on", LocalDate.class);
                    String reason = row.getString("decline_reason");
                    Instant moved = row.getTimestamp("moved_at").toInstant();
                    return new Introduction(
                            row.getLong("id"),
                            row.getLong("version"),
                            row.getString("code"),
                            row.getString("title_zh"),
                            row.getLong("partner"),
                            row.getString("name_zh"),
                            CapabilityKind.valueOf(row.getString("kind")),
                            IntroductionStatus.valueOf(row.getString("status")),
                            reason == null ? null : DeclineReason.valueOf(reason),
                            row.getInt("score"),
                            row.getString("next_step"),
                            next,
                            row.getLong("person_id"),
                            row.getString("display_name"),
                            row.getTimestamp("begun_at").toInstant(),
                            moved,
                            row.getBoolean("late"),
                            row.getBoolean("silent"));
                })
                .list();
    }

    /** The introductions of a filter, the most urgent first; at most 300. */
    public List<Introduction> list(IntroductionFilter filter, CurrentUser user) {
        StringBuilder where = new StringBuilder("true");
        Map<String, Object> params = new HashMap<>();
        if (filter.status() != null) {
            where.append(" and i.status = :status");
            params.put("status", filter.status().name());
        }
        if (filter.mine()) {
            where.append(" and i.person_id = :person");
            params.put("person", user.id().value());
        }
        if (filter.late()) {
            where.append(" and").append(LATE);
        }
        if (filter.silent()) {
            where.append(" and").append(SILENT);
        }
        return read(where.toString(), params);
    }

    /** All introductions of a project. */
    public List<Introduction> ofProject(ProjectCode code) {
        return read("p.code = :code", Map.of("code", code.value()));
    }

    /** All introductions of an organisation, merges followed. */
    public List<Introduction> ofPartner(PartnerId id) {
        return read(
                "s.id = (select coalesce(m.merged_into, m.id) from partners_partner m where m.id = :partner)",
                Map.of("partner", id.value()));
    }

    /** One introduction. */
    public Optional<Introduction> find(long id) {
        return read("i.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Its steps, the latest first. */
    public List<IntroductionStep> steps(long id) {
        return jdbc.sql("select to_status, words, by_name, at from matching_step where introduction_id = ?"
                        + " order by id desc")
                .param(id)
                .query((row, i) -> new IntroductionStep(
                        IntroductionStatus.valueOf(row.getString("to_status")),
                        row.getString("words"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
