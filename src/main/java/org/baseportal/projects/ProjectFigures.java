package org.baseportal.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;

/** How the projects stand, in numbers and latest steps. Only what the user may see in full is counted or named. */
public interface ProjectFigures {

    /** How many projects in use stand where; a pair without projects is left out. */
    List<Standing> standings(CurrentUser user);

    /**
     * Those that have stood longest in one of the statuses.
     *
     * @param owner only those this user looks after; null for all
     */
    List<Waiting> longestIn(Set<ProjectStatus> statuses, @Nullable CurrentUser owner, int limit, CurrentUser user);

    /** How many projects in use stand in a status and are looked after by the user. */
    long owned(ProjectStatus status, CurrentUser user);

    /** The latest steps, newest first. */
    List<Recent> recent(int limit, CurrentUser user);

    /** How many projects under review this approver may decide on: those he has a part in are left out. */
    long toDecide(CurrentUser user);

    /** Those of them that have waited longest. */
    List<Waiting> longestToDecide(int limit, CurrentUser user);

    /** How many takings over and corrections somebody else has proposed and this user may confirm. */
    long toConfirm(CurrentUser user);

    /** Those of them that have waited longest. */
    List<Waiting> longestToConfirm(int limit, CurrentUser user);

    /** How many projects wait for such a date. */
    long dueCount(Deadline kind, CurrentUser user);

    /** Those of them whose date comes first. */
    List<Due> due(Deadline kind, int limit, CurrentUser user);

    /** So many projects of one status in one stage. */
    record Standing(ProjectStatus status, Stage stage, long projects) {}

    /** A project and since when it has stood in its status. */
    record Waiting(String code, String titleZh, @Nullable String titleEn, ProjectStatus status, Instant since) {}

    /** A project that waits for a date; {@code owner} looks after it. */
    record Due(
            String code,
            String titleZh,
            @Nullable String titleEn,
            ProjectStatus status,
            Deadline kind,
            LocalDate on,
            @Nullable String owner) {}

    /** One step of a project; {@code together} counts the projects that one import registered. */
    record Recent(
            String code,
            String titleZh,
            @Nullable String titleEn,
            Verb verb,
            ProjectStatus to,
            String actor,
            Instant at,
            long together) {}
}
