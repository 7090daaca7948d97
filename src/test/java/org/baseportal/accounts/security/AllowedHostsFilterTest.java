package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AllowedHostsFilterTest {

    private static int ask(List<String> allowed, String host, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new AllowedHostsFilter(new AllowedHosts(allowed)).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void anyNameIsFineWhereNoneIsConfigured() throws Exception {
        assertThat(ask(List.of(), "evil.example", "/")).isEqualTo(200);
    }

    @Test
    void aForgedNameIsRefusedWhereNamesAreConfigured() throws Exception {
        assertThat(ask(List.of("Portal.example"), "evil.example", "/")).isEqualTo(400);
        assertThat(ask(List.of("Portal.example"), "portal.EXAMPLE", "/")).isEqualTo(200);
    }

    @Test
    void healthChecksMayUseAnyName() throws Exception {
        assertThat(ask(List.of("portal.example"), "10.0.0.3", "/actuator/health/liveness"))
                .isEqualTo(200);
    }
}
