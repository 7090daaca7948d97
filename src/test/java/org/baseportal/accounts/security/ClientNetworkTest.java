package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @Test
    void anAddressOfTheOldKindIsItsOwnNetwork() {
        assertThat(ClientNetwork.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::9",
        "2001:0db8:0001:0002:ffff::1, 2001:db8:1:2:0:0:0:1",
        "fe80::1%eth0, fe80::2",
        "::1, 0:0:0:0:0:0:0:1"
    })
    void oneHouseholdIsOneNetwork(String one, String other) {
        assertThat(ClientNetwork.of(one)).isEqualTo(ClientNetwork.of(other));
    }

    @Test
    void anotherHouseholdIsAnother() {
        assertThat(ClientNetwork.of("2001:db8:1:2::1")).isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "::::", "xyz", "1:2:3:4:5:6:7:8:9:10:11:12"})
    void nonsenseDoesNoHarm(String address) {
        assertThat(ClientNetwork.of(address)).isNotNull();
    }
}
