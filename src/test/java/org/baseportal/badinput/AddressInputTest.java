package org.baseportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.badinput.FormVisitor.Answer;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page with addresses that nobody made: unknown sorts, pages out of range, keys that are none. */
@PortalTest
@SuppressWarnings("NullAway.Init")
class AddressInputTest {

    private static final List<String> PARAMETERS = List.of(
            "q",
            "status",
            "stage",
            "field",
            "institution",
            "year",
            "key",
            "sort",
            "dir",
            "page",
            "size",
            "after",
            "before",
            "role",
            "from",
            "to",
            "kind",
            "actor",
            "lang",
            "theme",
            "inline",
            "thorough",
            "rank",
            "continue");

    @Autowired
    private Addresses addresses;

    @Autowired
    private SamplePaths paths;

    @Autowired
    private FormVisitor visitor;

    @Autowired
    private People people;

    @TestFactory
    Stream<DynamicTest> everyPageWithParametersThatAreNone() {
        CurrentUser user = people.with(Role.values());
        return addresses.readable().stream()
                .filter(pattern -> !pattern.contains("{verb"))
                .flatMap(pattern -> paths.of(pattern).stream()
                        .map(path -> DynamicTest.dynamicTest(pattern, () -> parameters(path, user))));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfARecordThatIsNone() {
        CurrentUser user = people.with(Role.values());
        return addresses.readable().stream()
                .filter(pattern -> pattern.contains("{"))
                .map(pattern -> DynamicTest.dynamicTest(pattern, () -> keys(pattern, user)));
    }

    private void parameters(String path, CurrentUser user) {
        List<String> found = new ArrayList<>();
        try (LogWatch log = new LogWatch()) {
            for (Map.Entry<String, String> bad : queries().entrySet()) {
                Answer answer = visitor.get(path + bad.getValue(), user);
                judge(bad.getKey(), answer, found);
                if (answer.status() >= 400) {
                    found.add(bad.getKey() + ": status " + answer.status());
                }
                log.troubles().forEach(trouble -> found.add(bad.getKey() + " in the log: " + trouble));
            }
        }
        assertThat(found).isEmpty();
    }

    private void keys(String pattern, CurrentUser user) {
        List<String> found = new ArrayList<>();
        try (LogWatch log = new LogWatch()) {
            for (String key : List.of(
                    "0",
                    "-1",
                    "x",
                    "999999999999999999",
                    "99999999999999999999999",
                    "%00",
                    "%F0%9F%98%80",
                    "BP-2026-999999",
                    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                    "..%2F..")) {
                String path = pattern.replaceAll("\\{[^{}/]*(?:\\{[^{}]*\\}[^{}/]*)*\\}", key);
                Answer answer = visitor.get(path, user);
                judge(key, answer, found);
                if (answer.status() != 404 && answer.status() != 400) {
                    found.add(key + ": status " + answer.status());
                }
                log.troubles().forEach(trouble -> found.add(key + " in the log: " + trouble));
            }
        }
        assertThat(found).isEmpty();
    }

    private static void judge(String name, Answer answer, List<String> found) {
        if (answer.page() && answer.body().contains("<script>alert(")
                || answer.body().contains("Exception")) {
            found.add(name + ": markup or technical words on the page");
        }
        if (rows(answer.body()) > 110) {
            found.add(name + ": " + rows(answer.body()) + " rows on one page");
        }
    }

    private static int rows(String body) {
        return body.split("<tr", -1).length - 1;
    }

    /** Each value once for all parameters together, and the well-known ones alone. */
    private static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("page=-1", "?page=-1");
        queries.put("page=0", "?page=0");
        queries.put("page beyond int", "?page=99999999999");
        queries.put("size=100000", "?size=100000");
        queries.put("size=-5", "?size=-5&page=3");
        queries.put("sort=password", "?sort=password&dir=sideways");
        queries.put("broken cursor", "?after=AAAA&before=%2E%2E");
        queries.put("year 9999", "?year=9999&from=9999-12-31&to=0001-01-01");
        queries.put("30 February", "?from=2026-02-30&to=2026-02-31&year=x");
        BadValues.TEXTS.forEach((name, value) -> queries.put("all " + name, "?" + all(value)));
        BadValues.CHOICES.forEach((name, value) -> queries.put("all " + name + " as choice", "?" + all(value)));
        return queries;
    }

    private static String all(String value) {
        String shorter = value.length() > 300 ? value.substring(0, 300) : value;
        String encoded = URLEncoder.encode(shorter, StandardCharsets.UTF_8);
        return String.join(
                "&", PARAMETERS.stream().map(name -> name + "=" + encoded).toList());
    }
}
