package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one project for its pages, as much of it as the person may see. */
@Service
@TrustedCaller("pages of a project; what the person may see is decided by ProjectSight here")
public class ProjectReader {

    private final ProjectRepository projects;
    private final ProjectSight sight;
    private final Duties duties;
    private final Accounts accounts;
    private final Partners partners;
    private final ObjectProvider<ProjectTab> tabs;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectReader(
            ProjectRepository projects,
            ProjectSight sight,
            Duties duties,
            Accounts accounts,
            Partners partners,
            ObjectProvider<ProjectTab> tabs,
            JdbcClient jdbc,
            Clock clock) {
        this.projects = projects;
        this.sight = sight;
        this.duties = duties;
        this.accounts = accounts;
        this.partners = partners;
        this.tabs = tabs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The top of the project's pages.
     *
     * @throws NotFoundException if there is no such project for this person
     */
    @Transactional(readOnly = true)
    public ProjectHead head(ProjectCode code, CurrentUser user) {
        AccessLevel level = sight.require(code, user);
        Project project = projects.findByCode(code.value()).orElseThrow(NotFoundException::new);
        return level == AccessLevel.FULL ? fullHead(project, user) : titleHead(project);
    }

    /**
     * Everything people wrote about the project, with the version an edit must name.
     *
     * @throws NotFoundException if the person may not see the whole project
     */
    @Transactional(readOnly = true)
    public ProjectView view(ProjectCode code, CurrentUser user) {
        sight.requireFull(code, user);
        return view(projects.findByCode(code.value()).orElseThrow(NotFoundException::new));
    }

    private ProjectView view(Project project) {
        ProjectContent content = project.content();
        ProjectRecord facts = project.facts();
        Parties parties = content.parties();
        return new ProjectView(
                project.code(),
                project.version(),
                project.status(),
                content,
                facts,
                project.standing().amount(),
                project.standing().exitKind(),
                name(parties.originInstitution()),
                name(parties.carryingUnit()),
                name(parties.recommendingUnit()),
                content.participants().stream().map(this::name).toList(),
                fieldName(content.classification().field()),
                personName(content.owner()),
                personName(facts.createdBy()));
    }

    private ProjectHead fullHead(Project project, CurrentUser user) {
        ProjectSummary summary = summary(project);
        Long owner = project.content().owner();
        LocalDate due = dueOn(project);
        boolean editor = user.isAny(Role.STAFF, Role.ADMIN);
        boolean archived = project.facts().archived();
        return new ProjectHead(
                summary,
                false,
                personName(owner),
                name(project.content().parties().originInstitution()),
                Days.of(project.facts().statusSince()),
                due,
                project.facts().hasOpenCondition(),
                due != null && due.isBefore(Days.today(clock)),
                editor && project.isPossible(Verb.SUBMIT) ? project.content().missing() : List.of(),
                keyRanks(project.id()),
                hasOpenProposal(project.id()),
                duties.offered(project, user),
                editor && !archived,
                archived ? null : proposable(project, user),
                tabs(summary, user));
    }

    /** The day that is waited for now: of a return, a notice, or a condition of the approval. */
    private static @Nullable LocalDate dueOn(Project project) {
        LocalDate due = project.standing().dueOn();
        ApprovalCondition condition = project.facts().condition();
        boolean open = project.facts().hasOpenCondition();
        return due == null && condition != null && open ? condition.dueOn() : due;
    }

    private static @Nullable Verb proposable(Project project, CurrentUser user) {
        if (project.status() == ProjectStatus.DRAFT) {
            return VerbRights.hasRole(Verb.TAKE_OVER, project.status(), user) ? Verb.TAKE_OVER : null;
        }
        return VerbRights.hasRole(Verb.CORRECT, project.status(), user) ? Verb.CORRECT : null;
    }

    private ProjectHead titleHead(Project project) {
        return new ProjectHead(
                summary(project),
                true,
                null,
                name(project.content().parties().originInstitution()),
                Days.of(project.facts().statusSince()),
                null,
                false,
                false,
                List.of(),
                Map.of(),
                false,
                List.of(),
                false,
                null,
                List.of());
    }

    private List<ProjectHead.Tab> tabs(ProjectSummary project, CurrentUser user) {
        return tabs.stream()
                .filter(tab -> tab.isFor(project, user))
                .sorted(AnnotationAwareOrderComparator.INSTANCE)
                .map(tab -> new ProjectHead.Tab(tab.key(), tab.labelKey(), tab.icon()))
                .toList();
    }

    private Map<Integer, Integer> keyRanks(long project) {
        Map<Integer, Integer> ranks = new TreeMap<>(Comparator.reverseOrder());
        jdbc.sql("select year, rank from projects_key_mark where project_id = :project")
                .param("project", project)
                .query((row, number) -> ranks.put(row.getInt("year"), row.getInt("rank")))
                .list();
        return ranks;
    }

    private boolean hasOpenProposal(long project) {
        return jdbc.sql("select exists (select 1 from projects_proposal where project_id = :id and state = 'OPEN')")
                .param("id", project)
                .query(Boolean.class)
                .single();
    }

    private @Nullable String fieldName(@Nullable String field) {
        return field;
    }

    private @Nullable String name(@Nullable Long partner) {
        return partner == null
                ? null
                : partners.find(new PartnerId(partner))
                        .map(PartnerSummary::nameZh)
                        .orElse(null);
    }

    private @Nullable String personName(@Nullable Long user) {
        return user == null
                ? null
                : accounts.find(new UserId(user)).map(UserSummary::displayName).orElse(null);
    }

    static ProjectSummary summary(Project project) {
        ProjectContent content = project.content();
        Long owner = content.owner();
        return new ProjectSummary(
                new ProjectId(project.id()),
                project.code(),
                content.description().titleZh(),
                content.description().titleEn(),
                project.status(),
                content.stage(),
                project.facts().archived(),
                owner == null ? null : new UserId(owner));
    }
}
