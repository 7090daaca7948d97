package org.baseportal.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class WayBackTest {

    @Test
    void aFailedFormLeadsBackToItsPage() {
        assertThat(WayBack.of(from("POST", "/projects/BP-2026-0001/archive", "http://localhost/projects?q=a%20b")))
                .isEqualTo("/projects?q=a%20b");
    }

    @Test
    void aPageNeverLeadsBackToItself() {
        assertThat(WayBack.of(from("GET", "/projects", "http://localhost/projects")))
                .isNull();
    }

    @Test
    void otherSitesAndUnreadableAddressesAreNoWayBack() {
        assertThat(WayBack.of(from("GET", "/projects", "http://evil.example/projects")))
                .isNull();
        assertThat(WayBack.of(from("GET", "/projects", "http://localhost//evil.example")))
                .isNull();
        assertThat(WayBack.of(from("GET", "/projects", "not an address"))).isNull();
        assertThat(WayBack.of(new MockHttpServletRequest("GET", "/projects"))).isNull();
    }

    private static MockHttpServletRequest from(String method, String path, String referer) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("Referer", referer);
        return request;
    }
}
