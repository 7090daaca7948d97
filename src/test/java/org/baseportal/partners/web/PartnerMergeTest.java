package org.baseportal.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PartnerMergeTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Partners partners;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().replaceAll("[-01]", "");
    private CurrentUser staff;
    private long one;
    private long two;

    @BeforeEach
    void twoRecords() {
        staff = people.with(Role.STAFF);
        one = create(mark + "医疗器械有限公司");
        two = create(mark + "医疗器械有限责任公司");
    }

    private long create(String name) {
        return Objects.requireNonNull(
                        partners.findOrCreate(List.of(name), "test").get(name))
                .value();
    }

    private MvcTestResult send(String path, String... form) {
        var request = pages.post().uri(path).with(csrf()).with(signedIn(staff));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(signedIn(staff)).exchange();
    }

    private MvcTestResult merge(long survivor, long versionOne, long versionTwo) {
        return send(
                "/partners/" + one + "/merge/" + two,
                "survivor",
                String.valueOf(survivor),
                "versionOne",
                String.valueOf(versionOne),
                "versionOther",
                String.valueOf(versionTwo),
                "reason",
                "登记了两次");
    }

    @Test
    void theNewNameIsShownWhatIsLikeItHoweverItIsWritten() {
        String fullWidth = mark.toUpperCase(Locale.ROOT) + "醫疗器械（股份有限公司）";
        String homoglyph = mark.replace('a', 'а').replace('e', 'е').replace('c', 'с') + "医疗器械公司";
        for (String typed : List.of(fullWidth, homoglyph)) {
            assertThat(get("/partners/alike?nameZh=" + typed))
                    .bodyText()
                    .contains("/partners/" + one, "/partners/" + two);
            assertThat(send("/partners/new", "nameZh", typed, "kind", "ENTERPRISE"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("name=\"different\"");
        }
        assertThat(send("/partners/new", "nameZh", homoglyph, "kind", "ENTERPRISE", "different", "true"))
                .hasStatus3xxRedirection();
    }

    @Test
    void twoPeopleWhoEnterTheSameOrganisationAtOnceMakeOne() throws Exception {
        String name = mark + "同时登记研究所";
        ExecutorService hands = Executors.newFixedThreadPool(4);
        try {
            List<Callable<MvcTestResult>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(() -> send("/partners/new", "nameZh", name, "kind", "UNIVERSITY", "different", "true"));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<MvcTestResult> answer : hands.invokeAll(work)) {
                answers.add(answer.get().getResponse().getStatus());
            }
            assertThat(answers).containsOnlyOnce(302).containsOnly(302, 422);
        } finally {
            hands.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from partners_partner where name_zh = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMergeKeepsEverythingAndTheOldIdLeadsOn() {
        send("/partners/" + two + "/contacts", "name", "王某", "phone", "13812345678", "consentOn", "2026-01-05");
        send("/partners/" + two + "/dealings", "kind", "VISIT", "happened", "2026-01-05", "words", "看过车间");
        send("/partners/" + two + "/capabilities", "kind", "SPACE", "words", "厂房", "stageFrom", "1", "stageTo", "5");
        send(
                "/partners/" + two + "/edit",
                "nameZh",
                mark + "医疗器械有限责任公司",
                "kind",
                "ENTERPRISE",
                "version",
                "0",
                "legalPerson",
                "丁某",
                "district",
                "110108");
        assertThat(get("/partners/doubles")).bodyText().contains("/partners/" + one + "/merge/" + two);
        assertThat(merge(one, 0, 1)).hasStatus3xxRedirection();

        assertThat(partners.find(new PartnerId(two)).orElseThrow().id().value()).isEqualTo(one);
        assertThat(get("/partners/" + two).getResponse().getRedirectedUrl()).isEqualTo("/partners/" + one);
        assertThat(get("/partners/" + one)).bodyText().contains(mark + "医疗器械有限责任公司", "丁某", "海淀区", "厂房");
        assertThat(get("/partners/" + one + "/contacts")).bodyText().contains("138****78");
        assertThat(get("/partners/" + one + "/dealings")).bodyText().contains("看过车间");
        assertThat(get("/partners/" + one + "/history")).bodyText().contains("登记了两次");
        assertThat(create(mark + "医疗器械有限责任公司")).isEqualTo(one);
        assertThat(merge(one, 1, 2)).hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("update partners_partner set merged_into = null where id = ?")
                        .param(two)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void chainsOfMergesStayOneStepLong() {
        long three = create(mark + "器械厂");
        merge(one, 0, 0);
        long version = jdbc.sql("select version from partners_partner where id = ?")
                .param(one)
                .query(Long.class)
                .single();
        assertThat(send(
                        "/partners/" + one + "/merge/" + three,
                        "survivor",
                        String.valueOf(three),
                        "versionOne",
                        String.valueOf(version),
                        "versionOther",
                        "0",
                        "reason",
                        "x"))
                .hasStatus3xxRedirection();
        assertThat(partners.find(new PartnerId(two)).orElseThrow().id().value()).isEqualTo(three);
    }

    @Test
    void aMergeOfWhatSomebodyHasChangedMeanwhileIsAConflict() {
        send(
                "/partners/" + one + "/edit",
                "nameZh",
                mark + "医疗器械有限公司",
                "kind",
                "ENTERPRISE",
                "version",
                "0",
                "city",
                "苏州");
        assertThat(merge(one, 0, 0)).hasStatus(409);
        assertThat(partners.find(new PartnerId(two)).orElseThrow().id().value()).isEqualTo(two);
    }

    @Test
    void whoEditsWhileARecordIsMergedIsToldAndLosesNothing() {
        merge(one, 0, 0);
        assertThat(send(
                        "/partners/" + one + "/edit",
                        "nameZh",
                        mark + "医疗器械有限公司",
                        "kind",
                        "ENTERPRISE",
                        "version",
                        "0",
                        "legalPerson",
                        "戊某"))
                .hasStatus(409)
                .bodyText()
                .contains("戊某", "有人先保存了");
        assertThat(send("/partners/" + two + "/edit", "nameZh", mark + "甲", "kind", "ENTERPRISE", "version", "0"))
                .hasStatus(409);
    }

    @Test
    void whatIsNoDoubleIsProposedNoMore() {
        assertThat(send("/partners/" + two + "/distinct/" + one)).hasStatus3xxRedirection();
        assertThat(get("/partners/doubles")).bodyText().doesNotContain("/partners/" + one + "/merge/" + two);
        assertThat(send("/partners/" + one + "/distinct/" + one)).hasStatus(409);
    }
}
