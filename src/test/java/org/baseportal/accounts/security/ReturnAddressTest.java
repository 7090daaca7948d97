package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/projects", "/projects?q=%E6%94%AF%E6%9E%B6&page=2", "/projects/BP-2026-0001/edit"})
    void aPageOfThePortalIsKept(String path) {
        assertThat(ReturnAddress.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "projects",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                "/\u0000",
                "/login?return=/x",
                "/logout"
            })
    void everythingElseIsDropped(String path) {
        assertThat(ReturnAddress.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example/projects/1/edit?x=1, portal.example, /projects/1/edit?x=1",
        "http://PORTAL.example:8080/me, portal.example:8080, /me"
    })
    void theFormsPageIsTakenFromAnAddressOfTheSameHost(String address, String host, String path) {
        assertThat(ReturnAddress.ofAddress(address, host)).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/me, portal.example",
        "https://portal.example@evil.example/me, portal.example",
        "https://portal.example:9/me, portal.example",
        "mailto:me, portal.example",
        "::, portal.example"
    })
    void anAddressOfAnotherHostIsDropped(String address, String host) {
        assertThat(ReturnAddress.ofAddress(address, host)).isEmpty();
    }
}
