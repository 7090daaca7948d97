package org.baseportal.overview.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.overview.web.HomeView.Item;
import org.baseportal.overview.web.HomeView.RecentStep;
import org.baseportal.overview.web.HomeView.StageCount;
import org.baseportal.overview.web.HomeView.StatusRow;
import org.baseportal.overview.web.HomeView.Task;
import org.baseportal.projects.Deadline;
import org.baseportal.projects.ProjectFigures;
import org.baseportal.projects.ProjectFigures.Standing;
import org.baseportal.projects.ProjectFigures.Waiting;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the home page together from what the projects and the other modules tell. */
@Component
class HomeBoard {

    private static final int ITEMS = 3;
    private static final int RECENT = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ProjectFigures figures;
    private final List<WorkSource> sources;
    private final Clock clock;

    HomeBoard(ProjectFigures figures, ObjectProvider<WorkSource> sources, Clock clock) {
        this.figures = figures;
        this.sources = sources.orderedStream().toList();
        this.clock = clock;
    }

    HomeView view(CurrentUser user, Locale locale) {
        Counts counts = new Counts(figures.standings(user));
        return new HomeView(
                user.displayName(),
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(Days.today(clock)),
                tasks(user, counts, locale),
                works(user, locale),
                counts.total(),
                counts.stages(),
                counts.statuses(),
                recent(user, locale),
                user.isAny(Role.STAFF, Role.ADMIN));
    }

    private List<Work> works(CurrentUser user, Locale locale) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(user, locale).stream())
                .toList();
    }

    private List<Task> tasks(CurrentUser user, Counts counts, Locale locale) {
        List<Task> tasks = new ArrayList<>();
        if (user.is(Role.APPROVER)) {
            List<Item> mine = items(figures.longestToDecide(ITEMS, user), locale);
            tasks.add(new Task("decide", "gavel", figures.toDecide(user), "/projects/decisions", mine));
            tasks.add(due("publicised", "speakerphone", Deadline.NOTICE, user, locale));
        }
        if (user.is(Role.STAFF)) {
            tasks.add(standing("accept", "inbox", ProjectStatus.SUBMITTED, counts, user, locale));
            tasks.add(standing("start", "plant-2", ProjectStatus.APPROVED, counts, user, locale));
            tasks.add(due("returned", "arrow-back-up", Deadline.ANSWER, user, locale));
        }
        if (user.isAny(Role.STAFF, Role.APPROVER)) {
            tasks.add(due("condition", "list-check", Deadline.CONDITION, user, locale));
        }
        List<Item> proposals = items(figures.longestToConfirm(ITEMS, user), locale);
        tasks.add(new Task("confirm", "shield-check", figures.toConfirm(user), "/projects/proposals", proposals));
        if (user.is(Role.STAFF)) {
            tasks.add(drafts(user, locale));
        }
        tasks.removeIf(task -> task.count() == 0);
        return tasks;
    }

    private Task standing(
            String key, String icon, ProjectStatus status, Counts counts, CurrentUser user, Locale locale) {
        List<Waiting> waiting = figures.longestIn(Set.of(status), null, ITEMS, user);
        return new Task(key, icon, counts.of(status), address(status, null), items(waiting, locale));
    }

    private Task due(String key, String icon, Deadline kind, CurrentUser user, Locale locale) {
        LocalDate today = Days.today(clock);
        List<Item> items = figures.due(kind, ITEMS, user).stream()
                .map(it -> new Item(
                        it.code(),
                        title(it.titleZh(), it.titleEn(), locale),
                        it.status().name(),
                        0,
                        it.on().toString(),
                        it.on().isBefore(today)))
                .toList();
        return new Task(key, icon, figures.dueCount(kind, user), "/projects/due?kind=" + kind.name(), items);
    }

    private Task drafts(CurrentUser user, Locale locale) {
        List<Waiting> mine = figures.longestIn(Set.of(ProjectStatus.DRAFT), user, ITEMS, user);
        String url = address(ProjectStatus.DRAFT, null) + "&owner=" + user.id().value();
        return new Task("drafts", "edit", figures.owned(ProjectStatus.DRAFT, user), url, items(mine, locale));
    }

    private List<Item> items(List<Waiting> waiting, Locale locale) {
        return waiting.stream()
                .map(it -> new Item(
                        it.code(),
                        title(it.titleZh(), it.titleEn(), locale),
                        it.status().name(),
                        Math.max(
                                0, Duration.between(it.since(), clock.instant()).toDays()),
                        null,
                        false))
                .toList();
    }

    private List<RecentStep> recent(CurrentUser user, Locale locale) {
        return figures.recent(RECENT, user).stream()
                .map(it -> new RecentStep(
                        it.code(),
                        title(it.titleZh(), it.titleEn(), locale),
                        it.verb().name(),
                        it.to().name(),
                        it.actor(),
                        MINUTE.format(it.at().atZone(Days.BEIJING)),
                        it.together()))
                .toList();
    }

    private static String title(String zh, @Nullable String en, Locale locale) {
        return en != null && "en".equals(locale.getLanguage()) ? en : zh;
    }

    /** The list of exactly the projects that a number counts. */
    static String address(@Nullable ProjectStatus status, @Nullable Stage stage) {
        String query = status == null ? "" : "status=" + status.name();
        if (stage != null) {
            query += (query.isEmpty() ? "" : "&") + "stage=" + stage.name();
        }
        return "/projects?" + query;
    }

    /** The standings added up by status and by stage. */
    private record Counts(List<Standing> standings) {

        long total() {
            return standings.stream().mapToLong(Standing::projects).sum();
        }

        long of(ProjectStatus status) {
            return standings.stream()
                    .filter(it -> it.status() == status)
                    .mapToLong(Standing::projects)
                    .sum();
        }

        List<StageCount> stages() {
            return stages(null);
        }

        List<StatusRow> statuses() {
            List<StatusRow> rows = new ArrayList<>();
            for (ProjectStatus status : ProjectStatus.values()) {
                if (of(status) > 0) {
                    rows.add(new StatusRow(status.name(), of(status), address(status, null), stages(status)));
                }
            }
            return rows;
        }

        private List<StageCount> stages(@Nullable ProjectStatus status) {
            Map<Stage, Long> sums = new EnumMap<>(Stage.class);
            standings.stream()
                    .filter(it -> status == null || it.status() == status)
                    .forEach(it -> sums.merge(it.stage(), it.projects(), Long::sum));
            List<StageCount> counts = new ArrayList<>();
            for (Stage stage : Stage.values()) {
                counts.add(new StageCount(stage.position(), sums.getOrDefault(stage, 0L), address(status, stage)));
            }
            return counts;
        }
    }
}
