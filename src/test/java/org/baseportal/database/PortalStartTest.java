package org.baseportal.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PortalStartTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePortalStartsOnPostgres18AsTheApplicationRole() {
        assertThat(jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo(RolePasswords.APP);
        assertThat(jdbc.sql("SHOW server_version").query(String.class).single()).startsWith(ServerBinaries.MAJOR);
    }
}
