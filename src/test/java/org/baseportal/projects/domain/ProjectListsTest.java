package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.AccessLevel;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.testing.DatabaseTest;
import org.baseportal.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ProjectListsTest {

    private final ProjectLists lists;
    private final SearchIndex index;
    private final JdbcClient jdbc;
    private final ListedProjects projects;
    private final People people;

    @Autowired
    ProjectListsTest(ProjectLists lists, SearchIndex index, JdbcClient jdbc, Clock clock, People people) {
        this.lists = lists;
        this.index = index;
        this.jdbc = jdbc;
        this.projects = new ListedProjects(jdbc, clock);
        this.people = people;
    }

    @ParameterizedTest
    @EnumSource(ProjectSort.class)
    void walkingForwardsAndBackwardsVisitsEachRowOnceForEverySort(ProjectSort sort) {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        List<Long> ids = projects.drafts(institution, 23, staff);
        for (SortDirection direction : SortDirection.values()) {
            List<Long> forwards = walk(of(institution), sort, direction, staff, true);
            assertThat(forwards).containsExactlyInAnyOrderElementsOf(ids);
            List<Long> backwards = walk(of(institution), sort, direction, staff, false);
            Collections.reverse(backwards);
            assertThat(backwards).isEqualTo(forwards);
            assertThat(byNumber(of(institution), sort, direction, staff)).isEqualTo(forwards);
        }
    }

    private List<Long> walk(
            ProjectFilter filter, ProjectSort sort, SortDirection direction, CurrentUser user, boolean forwards) {
        List<Long> seen = new ArrayList<>();
        PageRequest next = new PageRequest(forwards ? 1 : 99, 5, null, null);
        while (next != null && seen.size() < 100) {
            Slice<ProjectRow> slice = page(filter, sort, direction, next, user);
            List<Long> ids =
                    new ArrayList<>(slice.rows().stream().map(ProjectRow::id).toList());
            if (!forwards) {
                Collections.reverse(ids);
            }
            seen.addAll(ids);
            next = neighbour(slice, forwards);
        }
        return seen;
    }

    private static @Nullable PageRequest neighbour(Slice<ProjectRow> slice, boolean forwards) {
        String cursor = forwards ? slice.after() : slice.before();
        if (cursor == null) {
            return null;
        }
        return forwards
                ? new PageRequest((int) slice.page() + 1, slice.size(), cursor, null)
                : new PageRequest((int) slice.page() - 1, slice.size(), null, cursor);
    }

    private List<Long> byNumber(ProjectFilter filter, ProjectSort sort, SortDirection direction, CurrentUser user) {
        List<Long> seen = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            page(filter, sort, direction, new PageRequest(page, 5, null, null), user)
                    .rows()
                    .forEach(row -> seen.add(row.id()));
        }
        return seen;
    }

    private Slice<ProjectRow> page(
            ProjectFilter filter, ProjectSort sort, SortDirection direction, PageRequest request, CurrentUser user) {
        readForSearch();
        return People.as(user, () -> lists.page(filter, sort, direction, request, lists.counts(filter, user), user));
    }

    private List<Long> found(ProjectFilter filter, CurrentUser user) {
        return page(filter, ProjectSort.CODE, SortDirection.ASC, new PageRequest(1, 100, null, null), user)
                .rows()
                .stream()
                .map(ProjectRow::id)
                .toList();
    }

    /** These tests write rows without the services that would do it. */
    private void readForSearch() {
        int read = 1;
        while (read > 0) {
            read = index.readNext();
        }
    }

    private ProjectCounts counts(ProjectFilter filter, CurrentUser user) {
        readForSearch();
        return People.as(user, () -> lists.counts(filter, user));
    }

    private static ProjectFilter of(String institution) {
        return new ProjectFilter(null, Set.of(), Set.of(), null, institution, null, null, null, null, null, false);
    }

    private static ProjectFilter q(String q) {
        return new ProjectFilter(q, Set.of(), Set.of(), null, null, null, null, null, null, null, false);
    }

    @Test
    void everyCountEqualsTheRowsItOpens() {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        projects.drafts(institution, 12, staff).stream().limit(5).forEach(projects::submit);
        ProjectCounts counts = counts(of(institution), staff);
        assertThat(counts.total().rows()).isEqualTo(12);
        counts.byStatus()
                .forEach((status, number) -> assertThat(found(
                                new ProjectFilter(
                                        null,
                                        Set.of(status),
                                        Set.of(),
                                        null,
                                        institution,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        false),
                                staff))
                        .hasSize(number.intValue()));
        counts.byStage()
                .forEach((stage, number) -> assertThat(found(
                                new ProjectFilter(
                                        null,
                                        Set.of(),
                                        Set.of(stage),
                                        null,
                                        institution,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        false),
                                staff))
                        .hasSize(number.intValue()));
        assertThat(counts.byStatus()).containsEntry(ProjectStatus.SUBMITTED, 5L);
        assertThat(counts.byStage().keySet()).containsExactlyInAnyOrder(Stage.PROTOTYPE, Stage.EXPLORATION);
    }

    @Test
    void countsThatAreKeptEqualCountsThatAreCounted() {
        CurrentUser staff = people.with(Role.STAFF);
        projects.drafts(projects.institution(), 9, staff).stream().limit(4).forEach(projects::submit);
        ProjectCounts kept = counts(ProjectFilter.ALL, staff);
        assertThat(ProjectFilter.ALL.isCounted()).isTrue();
        assertThat(kept.byStatus()).isEqualTo(counted("status", ProjectStatus::valueOf));
        assertThat(kept.byField()).isEqualTo(counted("coalesce(field_code, '')", code -> code));
        assertThat(kept.byYear()).isEqualTo(counted("split_part(code, '-', 2)", Integer::valueOf));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "支架", "介入支架", "ＳＴＥＮＴ", "stent", "tent 支架", "50%_\\", "架'", "😀", "NSFC-71", "71701", "张三丰", "kjjjrzj",
                "zj"
            })
    void theSearchFindsPartsOfWhatIsWritten(String q) {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        long wanted = projects.draft(institution, "可降解介入支架'50%_\\Stent😀张三丰", 1, staff);
        projects.number(wanted, "nsfc-71701" + wanted);
        projects.draft(institution, "别的项目 50 percent", 2, staff);
        assertThat(found(both(institution, q), staff)).containsExactly(wanted);
    }

    /** The projects in use, counted one by one. */
    private <K> Map<K, Long> counted(String column, Function<String, K> key) {
        Map<K, Long> counts = new HashMap<>();
        jdbc.sql("select " + column + ", count(*) from projects_project where not archived group by 1")
                .query(row -> {
                    counts.put(key.apply(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private static ProjectFilter both(String institution, String q) {
        return new ProjectFilter(q, Set.of(), Set.of(), null, institution, null, null, null, null, null, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"架介", "支入", "%", "_", "\\", "stnet", "'", "& |", "a:*"})
    void theSearchFindsNothingElse(String q) {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        projects.draft(institution, "可降解介入支架 Stent", 1, staff);
        assertThat(found(both(institution, q), staff)).isEmpty();
    }

    @Test
    void theSearchKnowsCodeInstitutionAndThePrincipalInvestigatorAndFollowsChanges() {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        long id = projects.draft(institution, "原来的题目", 1, staff);
        assertThat(found(both(institution, institution.substring(2, 30)), staff))
                .containsExactly(id);
        assertThat(found(both(institution, "2099"), staff)).containsExactly(id);
        assertThat(found(both(institution, "钱"), staff)).containsExactly(id);
        projects.rename(id, "后来的名称");
        assertThat(found(both(institution, "原来"), staff)).isEmpty();
        assertThat(found(both(institution, "名称"), staff)).containsExactly(id);
    }

    @Test
    void hitsInTheTitleComeFirstAndEachNewestFirst() {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        long older = projects.draft(institution, "供应链金融", 1, staff);
        long elsewhere = projects.draft(institution, "别的", 2, staff);
        long newer = projects.draft(institution, "绿色供应链", 3, staff);
        long newest = projects.draft(institution, "无关", 4, staff);
        projects.number(elsewhere, "供应链-" + elsewhere);
        projects.number(newest, "供应链-" + newest);
        PageRequest first = new PageRequest(1, 20, null, null);
        for (String q : List.of("供应链", "供应")) {
            assertThat(page(both(institution, q), ProjectSort.RELEVANCE, SortDirection.DESC, first, staff)
                            .rows())
                    .extracting(ProjectRow::id)
                    .containsExactly(newer, older, newest, elsewhere);
        }
        assertThat(page(both(institution, "gyl"), ProjectSort.RELEVANCE, SortDirection.DESC, first, staff)
                        .rows())
                .extracting(ProjectRow::id)
                .containsExactly(newer, older);
    }

    @Test
    void aSearchCountsToAThousandAndNoFurther() {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        String word = "甲" + institution.substring(2, 10);
        projects.copies(projects.draft(institution, word, 1, staff), 1004);
        ProjectCounts counts = counts(q(word), staff);
        assertThat(counts.total()).isEqualTo(new Total(1000, true));
        assertThat(counts.isExact()).isFalse();
        PageRequest last = new PageRequest(50, 20, null, null);
        assertThat(page(q(word), ProjectSort.RELEVANCE, SortDirection.DESC, last, staff)
                        .rows())
                .hasSize(20);
        assertThat(page(q(word), ProjectSort.CODE, SortDirection.ASC, last, staff)
                        .rows())
                .hasSize(20);
    }

    @Test
    void aReviewerFindsAndCountsHisOwnAndNoOther() {
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        String institution = projects.institution();
        List<Long> ids = projects.drafts(institution, 5, staff);
        assertThat(found(ProjectFilter.ALL, reviewer)).isEmpty();
        projects.give(ids.get(1), reviewer, AccessLevel.FULL);
        projects.give(ids.get(3), reviewer, AccessLevel.TITLE);
        assertThat(found(of(institution), reviewer)).containsExactlyInAnyOrder(ids.get(1), ids.get(3));
        assertThat(counts(ProjectFilter.ALL, reviewer).total().rows()).isEqualTo(2);
    }

    @Test
    void whoMaySeeTheTitleOnlyFindsTheProjectByNothingElse() {
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        String institution = projects.institution();
        long id = projects.draft(institution, "只看题目", 1, staff);
        projects.give(id, reviewer, AccessLevel.TITLE);
        assertThat(found(both(institution, "题目"), reviewer)).containsExactly(id);
        assertThat(found(both(institution, "钱"), reviewer)).isEmpty();
        ProjectFilter drafts = new ProjectFilter(
                null, Set.of(ProjectStatus.DRAFT), Set.of(), null, null, null, null, null, null, null, false);
        assertThat(found(drafts, reviewer)).isEmpty();
        assertThat(counts(drafts, reviewer).total().rows()).isZero();
        assertThat(counts(ProjectFilter.ALL, reviewer).byStatus()).isEmpty();
        ProjectRow row = page(
                        of(institution),
                        ProjectSort.CODE,
                        SortDirection.ASC,
                        PageRequest.of(null, null, null, null),
                        reviewer)
                .rows()
                .get(0);
        assertThat(row.titleZh()).isEqualTo("只看题目");
        assertThat(row.status()).isNull();
        assertThat(row.piName()).isNull();
        assertThat(row.wanted()).isNull();
    }

    @Test
    void anApproverSeesWhatWasSubmitted() {
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser approver = people.with(Role.APPROVER);
        String institution = projects.institution();
        List<Long> ids = projects.drafts(institution, 4, staff);
        projects.submit(ids.get(2));
        assertThat(found(of(institution), approver)).containsExactly(ids.get(2));
        assertThat(counts(of(institution), approver).total().rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MTIz", "MTIzfGFiYw", "fHx8", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5fDE", "NXwwMDAwLTEzLTQ1"})
    void aCursorThatSomebodyMadeUpIsTheFirstPage(String cursor) {
        CurrentUser staff = people.with(Role.STAFF);
        String institution = projects.institution();
        projects.drafts(institution, 3, staff);
        for (ProjectSort sort : List.of(ProjectSort.CODE, ProjectSort.UPDATED, ProjectSort.START)) {
            assertThat(page(of(institution), sort, sort.natural(), new PageRequest(1, 20, cursor, null), staff)
                            .rows())
                    .hasSize(3);
        }
    }
}
