package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

    @Test
    void zerosAreLeftOut() {
        assertThat(ClientAddress.shown("0:0:0:0:0:0:0:1")).isEqualTo("::1");
        assertThat(ClientAddress.shown("2001:db8:0:0:0:0:0:7")).isEqualTo("2001:db8::7");
        assertThat(ClientAddress.shown("fe80:0:0:0:0:0:0:0")).isEqualTo("fe80::");
    }

    @Test
    void everyOtherAddressStays() {
        assertThat(ClientAddress.shown("192.0.2.10")).isEqualTo("192.0.2.10");
        assertThat(ClientAddress.shown("2001:db8::7")).isEqualTo("2001:db8::7");
        assertThat(ClientAddress.shown("")).isEmpty();
    }
}
