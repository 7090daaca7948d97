package org.baseportal.reviews.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.reviews.domain.Board.Cell;
import org.baseportal.reviews.domain.Board.Column;
import org.baseportal.reviews.domain.Board.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of a round, in three statements whatever its size. It shows who is how far, and no mark. */
@Service("reviewsBoards")
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class Boards {

    private static final int ROWS = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Boards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One page of the board; a page beyond the last is the last. */
    public Board of(Round round, int wanted) {
        int pages = (int) Math.max(1, (round.projects() + ROWS - 1) / ROWS);
        int page = Math.min(Math.max(1, wanted), pages);
        List<Column> columns = columns(round.id());
        List<Place> places = places(round.id(), (page - 1) * ROWS);
        Map<Long, Map<Long, Task>> tasks = new HashMap<>();
        tasks(round.id(), places)
                .forEach(task -> tasks.computeIfAbsent(task.projectId(), id -> new HashMap<>())
                        .put(task.reviewerId(), task));
        Instant now = clock.instant();
        boolean over = round.state() == RoundState.OPEN && round.isOver(now);
        List<Row> rows = places.stream()
                .map(place -> row(round, place, columns, tasks.getOrDefault(place.projectId(), Map.of()), over))
                .toList();
        return new Board(columns, rows, page, pages);
    }

    private static Row row(Round round, Place place, List<Column> columns, Map<Long, Task> tasks, boolean over) {
        List<@Nullable Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            Task task = tasks.get(column.reviewerId());
            cells.add(task == null ? null : task.cell(over));
        }
        long live = tasks.values().stream().filter(Task::isLive).count();
        long handedIn = tasks.values().stream().filter(Task::isHandedIn).count();
        boolean lacking = place.decided() == null && live < round.minimumReviewers();
        return new Row(place.code(), place.titleZh(), place.titleEn(), live, handedIn, lacking, place.decided(), cells);
    }

    private List<Column> columns(long round) {
        return jdbc.sql("""
                        select a.reviewer_id, u.display_name as name, u.active,
                            count(*) filter (where a.state = 'ACCEPTED' and s.state = 'FINAL') as handed_in,
                            count(*) filter (where a.state in ('ASSIGNED', 'ACCEPTED')) as expected
                        from reviews_assignment a
                        join accounts_user u on u.id = a.reviewer_id
                        left join reviews_sheet s on s.assignment_id = a.id
                        where a.round_id = ? group by a.reviewer_id, u.display_name, u.active
                        order by u.display_name collate "zh-Hans-CN-x-icu", a.reviewer_id""").param(round).query(Column.class).list();
    }

    private List<Place> places(long round, int offset) {
        return jdbc.sql("""
                        select rp.project_id, p.code, p.title_zh, p.title_en, m.outcome as decided
                        from reviews_round_project rp
                        join projects_project p on p.id = rp.project_id
                        left join reviews_decision d on d.round_id = rp.round_id and d.project_id = rp.project_id
                        left join reviews_motion m on m.id = d.motion_id
                        where rp.round_id = ? order by rp.position, rp.project_id limit ? offset ?""").params(round, ROWS, offset).query(Place.class).list();
    }

    private List<Task> tasks(long round, List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select a.id, a.project_id, a.reviewer_id, a.state, a.answer, a.lifted_at is not null as lifted,
                            s.state as sheet
                        from reviews_assignment a left join reviews_sheet s on s.assignment_id = a.id
                        where a.round_id = :round and a.project_id in (:projects)""")
                .param("round", round)
                .param("projects", places.stream().map(Place::projectId).toList())
                .query(Task.class)
                .list();
    }

    /** A project of the round. */
    record Place(
            long projectId,
            String code,
            String titleZh,
            @Nullable String titleEn,
            @Nullable Outcome decided) {}

    /** A review of the round. */
    record Task(
            long id,
            long projectId,
            long reviewerId,
            AssignmentState state,
            @Nullable Answer answer,
            boolean lifted,
            @Nullable SheetState sheet) {

        Cell cell(boolean over) {
            return new Cell(id, Progress.of(state, sheet, over), answer, lifted);
        }

        boolean isLive() {
            return state == AssignmentState.ASSIGNED || state == AssignmentState.ACCEPTED;
        }

        boolean isHandedIn() {
            return state == AssignmentState.ACCEPTED && sheet == SheetState.FINAL;
        }
    }
}
