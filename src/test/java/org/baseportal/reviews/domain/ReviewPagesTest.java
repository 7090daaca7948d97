package org.baseportal.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.ProjectCode;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of a review, from the declaration to the decision pack, as the people meet them. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class ReviewPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ReviewStory story;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReviewerDeclaresScoresAndHandsInOnce() {
        ProjectCode code = story.project();
        long round = story.round(1, 10, code);
        CurrentUser reviewer = people.with(Role.REVIEWER);
        long id = story.assign(round, code, reviewer);
        story.open(round);
        String page = "/reviews/mine/" + id;
        assertThat(body("/reviews/mine?show=declare", reviewer)).contains(code.value());
        assertThat(body(page, reviewer)).contains("回避声明").doesNotContain("data-weight");
        assertThat(post(page + "/decline", reviewer, Map.of("answer", "OTHER")).getStatus())
                .isEqualTo(422);
        assertThat(post(page, reviewer, marks("9", "8", "hand-in")).getStatus()).isEqualTo(409);
        assertThat(post(page + "/accept", reviewer, Map.of()).getStatus()).isEqualTo(302);
        assertThat(body(page, reviewer)).contains("data-weight=\"60.00\"");
        Map<String, String> draft = marks("3", "", "keep");
        draft.put("draft", "auto");
        assertThat(post(page, reviewer, draft).getStatus()).isEqualTo(204);
        assertThat(body(page + "?lang=en", reviewer)).contains("value=\"3\"", "Hand in (final)");
        MockHttpServletResponse refused = post(page, reviewer, marks("3", "99", "hand-in"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("bp-errors", "value=\"99\"", "此分数须说明理由");
        assertThat(post(page, reviewer, marks("9", "8", "hand-in")).getStatus()).isEqualTo(302);
        assertThat(post(page, reviewer, marks("1", "1", "hand-in")).getStatus()).isEqualTo(302);
        assertThat(jdbc.sql("select total::integer from reviews_sheet where assignment_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(86);
        assertThat(body(page, reviewer)).contains("已提交");
        CurrentUser other = people.with(Role.REVIEWER);
        assertThat(get(page, other).getStatus()).isEqualTo(404);
        assertThat(get("/projects/" + code + "/reviews", reviewer).getStatus()).isEqualTo(403);
        assertThat(get("/reviews/rounds/" + round + "/ranking", reviewer).getStatus())
                .isEqualTo(403);
        assertThat(get("/reviews/assignments/" + id, reviewer).getStatus()).isEqualTo(403);
    }

    @Test
    void staffAndApproversSeeBoardRankingDecisionAndPack() {
        ProjectCode code = story.project();
        long round = story.scored(1, code, 9, 8, 4, 5);
        CurrentUser staff = people.with(Role.STAFF);
        CurrentUser approver = people.with(Role.APPROVER);
        String at = "/reviews/rounds/" + round;
        for (String language : new String[] {"zh", "en"}) {
            String query = "?lang=" + language;
            assertThat(body("/reviews/rounds" + query, staff)).contains("R");
            assertThat(body(at + query, staff)).contains(code.value(), "bp-board");
            assertThat(body(at + "/projects/" + code + query, staff)).contains(code.value());
            assertThat(body(at + "/ranking" + query, approver)).contains("65.00");
            assertThat(body("/projects/" + code + "/reviews" + query, approver)).contains("65.00", "bp-compare");
            assertThat(body("/reviews/decisions" + query, approver)).contains(code.value());
            assertThat(body(at + "/decide/" + code + query, approver)).contains("bp-compare");
        }
        assertThat(get(at, approver).getRedirectedUrl()).isEqualTo(at + "/ranking");
        Map<String, String> decision = new LinkedHashMap<>();
        decision.put("outcome", "APPROVE");
        decision.put("stage", "PROTOTYPE");
        decision.put("minutesNumber", "2026-12");
        decision.put("minutesOn", "2026-01-05");
        assertThat(post(at + "/decide/" + code, approver, decision).getStatus())
                .as("no amount is filled in")
                .isEqualTo(422);
        decision.put("amount", "80");
        assertThat(post(at + "/decide/" + code, approver, decision).getStatus())
                .as("less money without a reason")
                .isEqualTo(409);
        decision.put("reason", "设备费核减");
        String pack =
                String.valueOf(post(at + "/decide/" + code, approver, decision).getRedirectedUrl());
        assertThat(body(pack, staff)).contains("设备费核减", "800,000.00");
        assertThat(body(pack + "?lang=en", people.with(Role.VIEWER))).contains("Decision pack", "Reviewer 1");
        assertThat(post(at + "/decide/" + code, approver, decision).getStatus()).isEqualTo(409);
    }

    private static Map<String, String> marks(String first, String second, String act) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("rows[0].score", first);
        form.put("rows[1].score", second);
        form.put("advice", "APPROVE");
        form.put("amount", "50");
        form.put("remark", "意见");
        form.put("act", act);
        return form;
    }

    private String body(String path, CurrentUser user) {
        MockHttpServletResponse answer = get(path, user);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String path, CurrentUser user) {
        return mvc.get().uri(path).with(People.signedIn(user)).exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, CurrentUser user, Map<String, String> form) {
        var request = mvc.post().uri(path).with(People.signedIn(user)).with(csrf());
        form.forEach(request::param);
        return request.exchange().getResponse();
    }
}
