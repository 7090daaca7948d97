package org.baseportal.partners.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baseportal.testing.People.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PartnerRecordTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Partners partners;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private CurrentUser staff;
    private String base = "";
    private long id;

    @BeforeEach
    void anOrganisation() {
        staff = people.with(Role.STAFF);
        String name = UUID.randomUUID() + "器械公司";
        PartnerId made = Objects.requireNonNull(
                partners.findOrCreate(List.of(name), "test").get(name));
        id = made.value();
        base = "/partners/" + id;
    }

    private MvcTestResult send(String path, String... form) {
        var request = pages.post().uri(base + path).with(csrf()).with(signedIn(staff));
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(CurrentUser user, String path) {
        return pages.get().uri(base + path).with(signedIn(user)).exchange();
    }

    private long contact() {
        assertThat(send("/contacts", "name", "王<b>某", "phone", "13812345678", "consentOn", "2026-01-05"))
                .hasStatus3xxRedirection();
        return jdbc.sql("select max(id) from partners_contact where partner_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @Test
    void aNumberWithoutConsentIsRefusedByThePageAndByTheDatabase() {
        assertThat(send("/contacts", "name", "王某", "phone", "13812345678"))
                .hasStatus(422)
                .bodyText()
                .contains("13812345678");
        assertThatThrownBy(() -> jdbc.sql("insert into partners_contact (id, partner_id, name, phone)"
                                + " values (nextval('partners_contact_seq'), ?, 'a', '1')")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aNumberIsMaskedUntilSomebodyAsksAndTheTrailKnowsWho() {
        long contact = contact();
        assertThat(get(staff, "/contacts"))
                .bodyText()
                .contains("138****78", "王&lt;b&gt;某")
                .doesNotContain("13812345678");
        assertThat(send("/contacts/" + contact + "/reveal"))
                .hasStatusOk()
                .bodyText()
                .contains("13812345678");
        assertThat(jdbc.sql("select actor_id from audit_event where subject_type = 'partner' and subject_key = ?"
                                + " and action = 'reveal'")
                        .param(String.valueOf(id))
                        .query(Long.class)
                        .list())
                .containsExactly(staff.id().value());
    }

    @ParameterizedTest
    @EnumSource(names = {"VIEWER", "REVIEWER", "APPROVER", "FINANCE"})
    void nobodyElseGetsAtANumber(Role role) {
        long contact = contact();
        CurrentUser other = people.with(role);
        assertThat(get(other, "/contacts")).hasStatus(403);
        assertThat(pages.post()
                        .uri(base + "/contacts/" + contact + "/reveal")
                        .with(csrf())
                        .with(signedIn(other))
                        .exchange())
                .hasStatus(403);
        for (String page : List.of("", "/capabilities", "/dealings", "/history", "/documents")) {
            assertThat(get(other, page)).bodyText().doesNotContain("13812345678", "138****78");
        }
    }

    @Test
    void aContactOfAnotherOrganisationIsNotFound() {
        long contact = contact();
        anOrganisation();
        assertThat(send("/contacts/" + contact + "/reveal")).hasStatus(404);
        assertThat(send("/contacts/" + contact + "/remove")).hasStatus(404);
    }

    @Test
    void oneCapabilityOfAKindIsKeptAndCanBeFoundByIt() {
        String[] form = {"kind", "MANUFACTURING", "words", "植入式组装", "stageFrom", "3", "stageTo", "5", "area", "3200"};
        assertThat(send("/capabilities", form)).hasStatus3xxRedirection();
        form[3] = "植入式封装";
        assertThat(send("/capabilities", form)).hasStatus3xxRedirection();
        assertThat(get(staff, "/capabilities")).bodyText().contains("植入式封装").doesNotContain("植入式组装");
        assertThat(send("/capabilities", "kind", "CAPITAL", "stageFrom", "4", "stageTo", "2", "ticketMax", "5"))
                .hasStatus(422);
        String name = partners.find(new PartnerId(id)).orElseThrow().nameZh();
        assertThat(list("capability=MANUFACTURING&q=" + name)).contains(base + "\"");
        assertThat(list("capability=CAPITAL&q=" + name)).doesNotContain(base + "\"");
    }

    private String list(String query) {
        byte[] page = pages.get()
                .uri("/partners?" + query)
                .with(signedIn(staff))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return new String(page, StandardCharsets.UTF_8);
    }

    @Test
    void aRestrictionSaysWhyAndEndsOnlyByBeingLifted() {
        assertThat(send("/restrict", "reason", "失信", "source", "京药监〔2026〕1号", "startsOn", "2026-01-05"))
                .hasStatus3xxRedirection();
        assertThat(get(staff, "")).bodyText().contains("失信", "京药监〔2026〕1号");
        assertThat(list("restricted=true&q="
                        + partners.find(new PartnerId(id)).orElseThrow().nameZh()))
                .contains(base + "\"");
        assertThat(send("/restrict", "reason", "again", "source", "x", "startsOn", "2026-01-05"))
                .hasStatus(409);
        for (String change : List.of(
                "update partners_restriction set reason = 'x' where partner_id = ?",
                "delete from partners_restriction where partner_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(send("/restrict/lift", "liftReason", "已整改")).hasStatus3xxRedirection();
        assertThat(get(staff, "")).bodyText().contains("已整改").doesNotContain("bp-note-danger");
    }

    @Test
    void whatWasSaidIsWrittenOnceAndNeverChanged() {
        String[] form = {
            "kind",
            "VISIT",
            "happened",
            "2026-01-05",
            "words",
            "谈了<script>",
            "token",
            UUID.randomUUID().toString()
        };
        assertThat(send("/dealings", form)).hasStatus3xxRedirection();
        assertThat(send("/dealings", form)).hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from partners_dealing where partner_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(get(staff, "/dealings")).bodyText().contains("谈了&lt;script&gt;");
        for (String change : List.of(
                "update partners_dealing set words = 'x' where partner_id = ?",
                "delete from partners_dealing where partner_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anArchivedOrganisationStaysButTakesNothingNew() {
        send("/archive");
        assertThat(send("/dealings", "kind", "VISIT", "happened", "2026-01-05", "words", "x"))
                .hasStatus(409);
        assertThat(get(staff, "/dealings")).hasStatusOk();
    }

    @Test
    void theExportHoldsWhatTheListShowsAndNoPeople() {
        contact();
        String name = partners.find(new PartnerId(id)).orElseThrow().nameZh();
        MvcTestResult csv = pages.get()
                .uri("/partners/export.csv?q=" + name)
                .with(signedIn(people.with(Role.VIEWER)))
                .exchange();
        assertThat(csv).hasStatusOk().bodyText().contains(name).doesNotContain("138");
    }

    @Test
    void anAccountIsUsedOnlyAfterAnotherPersonHasConfirmedIt() {
        String[] form = {"holder", "某公司", "bank", "某银行", "number", "6222 0000 1111 2222", "source", "账户函<b>"};
        assertThat(send("/account", "holder", "某公司", "bank", "某银行", "number", "12", "source", "函"))
                .hasStatus(422);
        assertThat(send("/account", form)).hasStatus3xxRedirection();
        assertThat(send("/account", form)).hasStatus(422).bodyText().contains("已有一个账户待复核");
        long account = jdbc.sql("select max(id) from partners_account where partner_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        assertThat(send("/account/" + account + "/confirm")).hasStatus(403);
        CurrentUser another = people.with(Role.FINANCE);
        String waiting = "\"" + base + "/account\"";
        assertThat(pages.get().uri("/partners/accounts").with(signedIn(another)))
                .bodyText()
                .contains(waiting);
        assertThat(pages.get().uri("/").with(signedIn(another))).bodyText().contains("/partners/accounts");
        assertThat(pages.get().uri("/partners/accounts").with(signedIn(staff)))
                .bodyText()
                .doesNotContain(waiting);
        for (String attack : List.of(
                "update partners_account set state = 'CONFIRMED', decided_by = proposed_by, decided_name = 'x',"
                        + " decided_at = now() where id = ?",
                "update partners_account set number = '99999999' where id = ?",
                "delete from partners_account where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(attack).param(account).update()).isInstanceOf(DataAccessException.class);
        }
        staff = people.with(Role.FINANCE);
        assertThat(send("/account/" + account + "/confirm")).hasStatus3xxRedirection();
        assertThat(send("/account/" + account + "/confirm")).hasStatus(409);
        assertThat(get(staff, "/account")).bodyText().contains("在用", "账户函&lt;b&gt;", "6222000011112222");
        assertThat(get(people.with(Role.VIEWER), "/account")).hasStatus(403);
        assertThat(get(people.with(Role.VIEWER), "/history")).bodyText().doesNotContain("6222000011112222");
    }
}
