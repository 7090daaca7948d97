package org.baseportal.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A source is corrected by one person at a time, and only projects it is meant for get its money. */
@PortalTest
class SourceEditTest {

    private final MockMvcTester mvc;
    private final FundedBase base;
    private final JdbcClient jdbc;

    @Autowired
    SourceEditTest(MockMvcTester mvc, FundedBase base, JdbcClient jdbc) {
        this.mvc = mvc;
        this.base = base;
        this.jdbc = jdbc;
    }

    @Test
    void whatWasCorrectedStandsInTheHistory() {
        long source = base.source(Channel.ENTERPRISE);
        assertThat(edit(source, 0, "ENTERPRISE", "仪器共享基金", base.staff)).hasStatus3xxRedirection();
        assertThat(get("/funding/sources/" + source)).bodyText().contains("仪器共享基金");
        assertThat(get("/funding/sources/" + source + "/history"))
                .bodyText()
                .contains("仪器共享基金", base.staff.displayName());
    }

    @Test
    void whoeverIsSlowerSeesWhatTheOtherSavedAndLosesNothing() {
        long source = base.source(Channel.ENTERPRISE);
        assertThat(edit(source, 0, "ENTERPRISE", "first", base.staff)).hasStatus3xxRedirection();
        MvcTestResult slower = edit(source, 0, "ENTERPRISE", "second", base.second);
        assertThat(slower).hasStatus(409);
        assertThat(slower).bodyText().contains("first", "second", "name=\"version\" value=\"1\"");
        assertThat(get("/funding/sources/" + source)).bodyText().contains("first");
        assertThat(edit(source, 1, "ENTERPRISE", "second", base.second)).hasStatus3xxRedirection();
    }

    @Test
    void theChannelStaysOnceThereIsAnOrderByPageAndBySql() {
        long without = base.source(Channel.ENTERPRISE);
        assertThat(edit(without, 0, "UNIVERSITY", "moved", base.staff)).hasStatus3xxRedirection();
        long with = base.source(1000);
        assertThat(edit(with, 0, "UNIVERSITY", "moved", base.staff)).hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("update funding_source set channel = 'UNIVERSITY' where id = ?")
                        .param(with)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("funding_source_fixed");
    }

    @Test
    void aProjectInAnotherStageOrFieldGetsNothing() {
        long source = base.source(1000);
        long project = base.project();
        String stage = jdbc.sql("select stage from projects_project where id = ?")
                .param(project)
                .query(String.class)
                .single();
        limit(source, "stages", "MARKET_LAUNCH");
        assertThatThrownBy(() -> base.record(base.commitment(source, project, Yuan.of(1))))
                .isInstanceOf(ConflictException.class)
                .hasMessage("funding.refused.stage");
        limit(source, "stages", stage);
        limit(source, "fields", "NO_SUCH_FIELD");
        assertThatThrownBy(() -> base.record(base.commitment(source, project, Yuan.of(1))))
                .isInstanceOf(ConflictException.class)
                .hasMessage("funding.refused.field");
        jdbc.sql("update funding_source set fields = '{}' where id = ?")
                .param(source)
                .update();
        assertThat(base.record(base.commitment(source, project, Yuan.of(1)))).isPositive();
    }

    private void limit(long source, String column, String value) {
        jdbc.sql("update funding_source set " + column + " = array[:value] where id = :id")
                .param("value", value)
                .param("id", source)
                .update();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(People.signedIn(base.staff)).exchange();
    }

    private MvcTestResult edit(long source, long version, String channel, String name, CurrentUser by) {
        String provider = jdbc.sql("select p.name_zh from partners_partner p join funding_source s"
                        + " on s.provider_id = p.id where s.id = ?")
                .param(source)
                .query(String.class)
                .single();
        return mvc.post()
                .uri("/funding/sources/" + source + "/edit")
                .with(People.signedIn(by))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("channel", channel)
                .param("name", name)
                .param("provider", provider)
                .param("instrument", "GRANT")
                .exchange();
    }
}
