package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baseportal.testing.People.signedIn;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.ListedProjects;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.baseportal.testing.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ProjectListPageTest {

    private static final Pattern ROW = Pattern.compile("<tr id=\"(BP-[0-9-]+)\"");
    private static final Pattern NEXT = Pattern.compile("href=\"(/projects\\?[^\"]*after=[^\"]*)\"");

    private final MockMvcTester pages;
    private final People people;
    private final ListedProjects projects;
    private CurrentUser staff;

    @Autowired
    ProjectListPageTest(MockMvcTester pages, People people, JdbcClient jdbc, Clock clock) {
        this.pages = pages;
        this.people = people;
        this.projects = new ListedProjects(jdbc, clock);
    }

    @BeforeEach
    void signIn() {
        staff = people.with(Role.STAFF);
    }

    private MvcTestResult get(String path) {
        return pages.get()
                .uri(URI.create(path.replace("&amp;", "&")))
                .with(signedIn(staff))
                .exchange();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> rows(String body) {
        return ROW.matcher(body).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=99999999999",
                "size=100000",
                "size=-5",
                "sort=password",
                "dir=sideways",
                "status=NONE",
                "stage=99",
                "year=abc",
                "year=9999",
                "key=x",
                "owner=x",
                "owner=999999999999999999",
                "kind=x",
                "archived=perhaps",
                "after=x&before=y",
                "q=%25_%5C",
                "q=%00",
                "q=%F0%9F%98%80",
                "field=%27%3B",
                "tag=%22",
                "institution=%25",
                "id=1&version=2"
            })
    void noAddressOfTheListIsAnError(String query) {
        assertThat(get("/projects?" + query)).hasStatusOk();
    }

    @Test
    void noPageHasMoreThanAHundredRows() {
        String institution = projects.institution();
        projects.drafts(institution, 101, staff);
        assertThat(rows(body(get("/projects?size=100000&institution=" + encoded(institution)))))
                .hasSize(100);
    }

    @Test
    void theLinksOfThePagesLeadThroughAllRowsOnce() {
        String institution = projects.institution();
        projects.drafts(institution, 25, staff);
        String first = body(get("/projects?sort=title&institution=" + encoded(institution)));
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        String second = body(get(next.group(1)));
        assertThat(rows(first)).hasSize(20).doesNotContainAnyElementsOf(rows(second));
        assertThat(rows(second)).hasSize(5);
    }

    @Test
    void aHundredRowsTakeNoMoreStatementsThanOne() {
        String few = projects.institution();
        projects.drafts(few, 1, staff);
        String many = projects.institution();
        projects.drafts(many, 100, staff);
        body(get("/projects?size=100&institution=" + encoded(many)));
        List<String> one = fewest("/projects?size=100&institution=" + encoded(few));
        List<String> hundred = fewest("/projects?size=100&institution=" + encoded(many));
        assertThat(hundred).hasSameSizeAs(one);
        assertThat(hundred.stream().filter(sql -> !sql.contains("SESSION"))).hasSizeLessThanOrEqualTo(4);
    }

    /** Names are kept for some seconds: of three openings at once, at most the first has to read them. */
    private List<String> fewest(String path) {
        return Stream.generate(() -> Statements.of(() -> body(get(path))))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    @Test
    void theNumberBesideAFilterIsTheNumberOfItsRows() {
        String institution = projects.institution();
        projects.drafts(institution, 9, staff).stream().limit(4).forEach(projects::submit);
        assertThat(rows(body(get("/projects?status=SUBMITTED&institution=" + encoded(institution)))))
                .hasSize(4);
        assertThat(rows(body(get("/projects?status=SUBMITTED&status=DRAFT&institution=" + encoded(institution)))))
                .hasSize(9);
        assertThat(body(get("/projects?institution=" + encoded(institution))))
                .containsPattern("value=\"SUBMITTED\"[^>]*>\\s*<span[^>]*>[^<]*</span>\\s*<span[^>]*>4</span>");
    }

    @Test
    void nothingFoundSaysSoAndLeadsBack() {
        assertThat(body(get("/projects?q=" + UUID.randomUUID()))).contains("没有符合条件的项目", "href=\"/projects\"");
    }

    @Test
    void aReviewerWithoutProjectsSeesNone() {
        staff = people.with(Role.REVIEWER);
        String page = body(get("/projects"));
        assertThat(rows(page)).isEmpty();
        assertThat(page).doesNotContain("/projects/new");
    }
}
