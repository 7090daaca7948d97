package org.baseportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form that another site made somebody send: no token or a wrong one, refused at every address, changing nothing. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class ForgedFormsTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyFormNeedsItsToken() {
        CurrentUser everything = people.with(Role.values());
        Map<String, String> before = Footprint.of(jdbc);
        List<String> wrong = new ArrayList<>();
        for (Mapping mapping : posts()) {
            for (boolean forged : new boolean[] {false, true}) {
                MockHttpServletResponse answer = send(mapping, forged, everything);
                boolean strict = answer.getHeader("Content-Security-Policy") != null
                        && answer.getHeader("X-Frame-Options") != null;
                if (answer.getStatus() != 403 || !strict) {
                    wrong.add(mapping.plain() + ": " + answer.getStatus());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }

    private MockHttpServletResponse send(Mapping mapping, boolean forged, CurrentUser user) {
        var request = mvc.post().uri(mapping.address()).with(People.signedIn(user));
        for (Map.Entry<String, String> parameter : mapping.parameters().entrySet()) {
            request = request.param(parameter.getKey(), parameter.getValue());
        }
        return (forged ? request.with(csrf().useInvalidToken()) : request)
                .exchange()
                .getResponse();
    }

    private List<Mapping> posts() {
        List<Mapping> posts = new ArrayList<>();
        handlers.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
            if (handler.getBeanType().getName().startsWith("org.baseportal.") && verbs.contains(RequestMethod.POST)) {
                info.getPatternValues().forEach(pattern -> posts.add(new Mapping("POST", pattern, handler)));
            }
        });
        assertThat(posts).hasSizeGreaterThan(30);
        return posts.stream().sorted().toList();
    }
}
