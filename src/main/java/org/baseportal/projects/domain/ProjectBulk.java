package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.BulkResult.Outcome;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.PortalException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The same act for many projects: each by the rules of the single one, in a transaction of its own, with a result of
 * its own. What one of them is refused does not hold back the others.
 */
@Service
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class ProjectBulk {

    /** How many projects one act takes. */
    public static final int MOST = 500;

    /** How many tags a project has at most. */
    private static final int TAGS = 20;

    private final ProjectLists lists;
    private final ProjectRegister register;
    private final ProjectLife life;
    private final ProjectReader reader;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ProjectBulk(
            ProjectLists lists,
            ProjectRegister register,
            ProjectLife life,
            ProjectReader reader,
            Accounts accounts,
            JdbcClient jdbc) {
        this.lists = lists;
        this.register = register;
        this.life = life;
        this.reader = reader;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** The codes of what the filter finds, as the list shows them, {@link #MOST} at most. */
    public List<String> found(ProjectFilter filter, ProjectSort sort, SortDirection direction, CurrentUser user) {
        ProjectCounts counts = lists.counts(filter, user);
        Set<String> codes = new LinkedHashSet<>();
        for (int page = 1; page <= MOST / PageRequest.MAX_SIZE; page++) {
            PageRequest request =
                    PageRequest.of(String.valueOf(page), String.valueOf(PageRequest.MAX_SIZE), null, null);
            List<ProjectRow> rows =
                    lists.page(filter, sort, direction, request, counts, user).rows();
            rows.forEach(row -> codes.add(row.code()));
            if (rows.size() < PageRequest.MAX_SIZE) {
                break;
            }
        }
        return List.copyOf(codes);
    }

    /** The projects of these codes in their order; codes that are none are left out, {@link #MOST} at most. */
    public List<ChosenProject> chosen(Collection<String> codes) {
        List<String> wanted = codes.stream()
                .filter(code -> ProjectCode.parse(code).isPresent())
                .distinct()
                .limit(MOST)
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, ChosenProject> known = new HashMap<>();
        jdbc.sql("select code, title_zh, title_en, status, archived from projects_project where code in (:codes)")
                .param("codes", wanted)
                .query((row, i) -> new ChosenProject(
                        row.getString("code"),
                        row.getString("title_zh"),
                        row.getString("title_en"),
                        ProjectStatus.valueOf(row.getString("status")),
                        row.getBoolean("archived")))
                .list()
                .forEach(project -> known.put(project.code(), project));
        return wanted.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /**
     * Does it to each of them.
     *
     * @throws ConflictException if nobody of the staff is the owner wanted
     */
    public List<BulkResult> apply(List<ChosenProject> chosen, BulkCommand command, CurrentUser by) {
        if (command.act() == BulkAct.ASSIGN && !isStaff(command.owner())) {
            throw new ConflictException("projects.bulk.noOwner");
        }
        return chosen.stream().map(one -> each(one.code(), command, by)).toList();
    }

    private boolean isStaff(@Nullable Long owner) {
        return accounts.activeWith(Role.STAFF).stream()
                .anyMatch(user -> Objects.equals(user.id().value(), owner));
    }

    private BulkResult each(String code, BulkCommand command, CurrentUser by) {
        try {
            return BulkResult.of(code, act(new ProjectCode(code), command, by));
        } catch (EditConflictException meanwhile) {
            return new BulkResult(code, Outcome.REFUSED, "projects.refused.changedMeanwhile", List.of(code));
        } catch (ConflictException | RefusedException refused) {
            return refused(code, refused);
        } catch (NotFoundException gone) {
            return new BulkResult(code, Outcome.REFUSED, "projects.bulk.gone", List.of());
        }
    }

    private static BulkResult refused(String code, PortalException refused) {
        return new BulkResult(code, Outcome.REFUSED, refused.messageKey(), List.of(refused.arguments()));
    }

    private boolean act(ProjectCode code, BulkCommand command, CurrentUser by) {
        return switch (command.act()) {
            case ASSIGN -> assign(code, Objects.requireNonNull(command.owner()), by);
            case TAG -> tag(code, Objects.requireNonNull(command.tag()), by);
            case SUBMIT -> step(code, Verb.SUBMIT, command, by);
            case ACCEPT -> step(code, Verb.ACCEPT, command, by);
            case ARCHIVE -> step(code, Verb.ARCHIVE, command, by);
        };
    }

    private boolean step(ProjectCode code, Verb verb, BulkCommand command, CurrentUser by) {
        life.take(code, VerbCommand.of(verb, command.reason()), by);
        return true;
    }

    private boolean assign(ProjectCode code, long owner, CurrentUser by) {
        ProjectView view = reader.view(code, by);
        if (Objects.equals(view.content().owner(), owner)) {
            return false;
        }
        register.edit(code, view.version(), view.content().ownedBy(owner), by);
        return true;
    }

    private boolean tag(ProjectCode code, String tag, CurrentUser by) {
        ProjectView view = reader.view(code, by);
        List<String> tags = new ArrayList<>(view.content().tags());
        if (tags.contains(tag)) {
            return false;
        }
        if (tags.size() >= TAGS) {
            throw new ConflictException("projects.error.tooMany", TAGS);
        }
        tags.add(tag);
        register.edit(code, view.version(), view.content().tagged(tags), by);
        return true;
    }
}
