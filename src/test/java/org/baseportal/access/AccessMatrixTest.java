package org.baseportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address × every role and nobody. A new page fails here until {@code access-matrix.csv} has a line for it; the
 * failure prints the line as the portal behaves now, to be checked and pasted.
 */
@PortalTest
class AccessMatrixTest {

    private final AccessMatrix matrix = new AccessMatrix();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyAddressIsInTheMatrix() {
        Map<Role, CurrentUser> persons = persons();
        List<String> missing = mappings().stream()
                .filter(mapping -> !matrix.knows(mapping))
                .map(mapping -> mapping.verb() + "," + mapping.plain() + "," + observed(mapping, persons))
                .toList();
        assertThat(missing).as("lines for src/test/resources/access-matrix.csv").isEmpty();
    }

    @Test
    void theMatrixHasNoAddressThatIsGone() {
        Set<String> known = mappings().stream()
                .map(mapping -> AccessMatrix.key(mapping.verb(), mapping.plain()))
                .collect(Collectors.toSet());
        assertThat(matrix.keys()).isSubsetOf(known);
    }

    @Test
    void everyHandlerHasARule() {
        assertThat(mappings())
                .filteredOn(mapping ->
                        !AnnotatedElementUtils.hasAnnotation(mapping.handler().getMethod(), PreAuthorize.class)
                                && !AnnotatedElementUtils.hasAnnotation(
                                        mapping.handler().getBeanType(), PreAuthorize.class))
                .isEmpty();
    }

    @Test
    void whoeverMayNotIsRefusedAndChangesNothing() {
        Map<Role, CurrentUser> persons = persons();
        Map<String, String> before = Footprint.of(jdbc);
        List<String> wrong = new ArrayList<>();
        for (Mapping mapping : mappings()) {
            for (Role role : everybodyAndNobody()) {
                if (!matrix.allows(mapping, role)) {
                    MockHttpServletResponse answer = ask(mapping, role == null ? null : persons.get(role));
                    if (!isRefused(answer, role)) {
                        wrong.add(words(mapping, role, answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }

    @Test
    void whoeverMayIsLetThrough() {
        Map<Role, CurrentUser> persons = persons();
        List<String> wrong = new ArrayList<>();
        for (Mapping mapping : mappings()) {
            for (Role role : everybodyAndNobody()) {
                if (matrix.allows(mapping, role)) {
                    MockHttpServletResponse answer = ask(mapping, role == null ? null : persons.get(role));
                    if (isRefused(answer, role) || answer.getStatus() >= 500) {
                        wrong.add(words(mapping, role, answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<Mapping> mappings() {
        List<Mapping> mappings = new ArrayList<>();
        handlers.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.baseportal.")) {
                return;
            }
            Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (pattern.equals("/error")) {
                    continue; // reached only from inside, with the status that has already been decided
                }
                for (RequestMethod verb : verbs.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : verbs) {
                    mappings.add(new Mapping(verb.name(), pattern, handler));
                }
            }
        });
        return mappings.stream().sorted().toList();
    }

    private MockHttpServletResponse ask(Mapping mapping, @Nullable CurrentUser person) {
        if (mapping.takesFile()) {
            var upload = mvc.post()
                    .uri(mapping.address())
                    .multipart()
                    .file("file", new byte[0])
                    .with(csrf());
            for (Map.Entry<String, String> parameter : mapping.parameters().entrySet()) {
                if (!parameter.getKey().equals("file")) {
                    upload = upload.param(parameter.getKey(), parameter.getValue());
                }
            }
            return (person == null ? upload : upload.with(People.signedIn(person)))
                    .exchange()
                    .getResponse();
        }
        var request = mvc.method(HttpMethod.valueOf(mapping.verb()))
                .uri(mapping.address())
                .with(csrf());
        for (Map.Entry<String, String> parameter : mapping.parameters().entrySet()) {
            request = request.param(parameter.getKey(), parameter.getValue());
        }
        if (person != null) {
            request = request.with(People.signedIn(person));
        }
        return request.exchange().getResponse();
    }

    private static boolean isRefused(MockHttpServletResponse answer, @Nullable Role role) {
        String location = answer.getHeader("Location");
        return role == null ? location != null && location.startsWith("/login") : answer.getStatus() == 403;
    }

    private String observed(Mapping mapping, Map<Role, CurrentUser> persons) {
        if (!isRefused(ask(mapping, null), null)) {
            return "public";
        }
        List<Role> through = Arrays.stream(Role.values())
                .filter(role -> !isRefused(ask(mapping, persons.get(role)), role))
                .toList();
        return through.size() == Role.values().length
                ? "signed-in"
                : through.stream().map(Role::name).collect(Collectors.joining(" "));
    }

    private Map<Role, CurrentUser> persons() {
        Map<Role, CurrentUser> persons = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            persons.put(role, people.with(role));
        }
        return persons;
    }

    private static List<@Nullable Role> everybodyAndNobody() {
        List<@Nullable Role> all = new ArrayList<>(Arrays.asList(Role.values()));
        all.add(null);
        return all;
    }

    private static String words(Mapping mapping, @Nullable Role role, MockHttpServletResponse answer) {
        return mapping.verb() + " " + mapping.plain() + " as " + (role == null ? "nobody" : role.name()) + ": "
                + answer.getStatus();
    }
}
