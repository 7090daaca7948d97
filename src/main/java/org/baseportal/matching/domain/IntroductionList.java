package org.baseportal.matching.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.KeyType;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
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

    /** So many stand in each column of the board. */
    private static final int ON_BOARD = 15;

    static final String OPEN = " i.status not in ('SIGNED', 'DECLINED')";
    static final String LATE = OPEN + " and i.next_on < :today";
    static final String SILENT = OPEN + " and i.moved_at < :since and (i.next_on is null or i.next_on < :today)";

    private static final SortColumn BY_NEXT = new SortColumn("coalesce(i.next_on, date '9999-12-31')", KeyType.DAY);

    private static final String COLUMNS = "select i.*, p.code, p.title_zh, p.title_en, s.id as partner, s.name_zh,"
            + " s.name_en, u.display_name, (" + LATE + ") as late, (" + SILENT + ") as silent";

    static final String FROM = " from matching_introduction i"
            + " join projects_project p on p.id = i.project_id join partners_partner e on e.id = i.partner_id"
            + " join partners_partner s on s.id = coalesce(e.merged_into, e.id)"
            + " join accounts_user u on u.id = i.person_id where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    IntroductionList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Map<String, Object> now(Map<String, Object> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("today", Days.today(clock));
        all.put("since", Timestamp.from(clock.instant().minus(SILENCE)));
        return all;
    }

    private List<Introduction> read(String condition, Map<String, Object> params) {
        return jdbc.sql(COLUMNS + FROM + condition + " order by i.next_on nulls last, i.id desc")
                .params(now(params))
                .query((row, i) -> introduction(row))
                .list();
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        String reason = row.getString("decline_reason");
        return new Introduction(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("code"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getLong("partner"),
                row.getString("name_zh"),
                row.getString("name_en"),
                CapabilityKind.valueOf(row.getString("kind")),
                IntroductionStatus.valueOf(row.getString("status")),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getInt("score"),
                row.getString("next_step"),
                row.getObject("next_on", LocalDate.class),
                row.getLong("person_id"),
                row.getString("display_name"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("moved_at").toInstant(),
                row.getBoolean("late"),
                row.getBoolean("silent"));
    }

    /** One page of the introductions of a filter, the most urgent first. */
    public Slice<Introduction> list(IntroductionFilter filter, PageRequest request, CurrentUser user) {
        Map<String, Object> params = new HashMap<>();
        String from = FROM + filter.condition(user, params);
        Keyset keyset = Keyset.of(BY_NEXT, SortDirection.ASC, "i.id", Total.exact(count(filter, user)), request);
        Slice<Introduction> slice = page(from, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? page(from, params, byNumber) : slice;
    }

    private Slice<Introduction> page(String from, Map<String, Object> params, Keyset keyset) {
        return keyset.slice(
                jdbc.sql(COLUMNS + from + keyset.condition() + keyset.order())
                        .params(now(params))
                        .params(keyset.params())
                        .query((row, i) -> introduction(row))
                        .list(),
                row -> new Cursor(
                        row.nextOn() == null ? "9999-12-31" : row.nextOn().toString(), row.id()));
    }

    /** How many introductions a filter finds. */
    public long count(IntroductionFilter filter, CurrentUser user) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*)" + FROM + filter.condition(user, params))
                .params(now(params))
                .query(Long.class)
                .single();
    }

    /** One column of the board: its most urgent, and how many there are. */
    public record Column(IntroductionStatus status, long count, List<Introduction> rows) {

        public Column {
            rows = List.copyOf(rows);
        }
    }

    /** The introductions of a filter by status; of each only the first few. */
    public List<Column> board(IntroductionFilter filter, CurrentUser user) {
        return Arrays.stream(IntroductionStatus.values())
                .map(status -> {
                    Slice<Introduction> first =
                            list(filter.with(status), new PageRequest(1, ON_BOARD, null, null), user);
                    return new Column(status, first.total().rows(), first.rows());
                })
                .toList();
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
