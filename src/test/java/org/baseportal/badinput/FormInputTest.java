package org.baseportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.badinput.FormVisitor.Answer;
import org.baseportal.badinput.PageForms.Field;
import org.baseportal.badinput.PageForms.Kind;
import org.baseportal.badinput.PageForms.PageForm;
import org.baseportal.testing.FreshHome;
import org.baseportal.testing.People;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every field of every form of every page, found by reading the pages, with everything of {@link BadValues}: a clear
 * answer with the right status, nothing lost, nothing silently changed, nothing in the log. Has a database of its own:
 * what is accepted here are settings too, the names of fields or the limits of money.
 */
@SpringBootTest(
        properties = {
            "baseportal.home=target/form-home-${baseportal.test.process:1}",
            "db-scheduler.polling-interval=500ms"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshHome.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init")
class FormInputTest {

    private final Set<String> known = new HashSet<>();

    /** Where a form was last seen: making a record for each of its fields would take most of the time. */
    private final Map<String, String> last = new HashMap<>();

    @Autowired
    private Addresses addresses;

    @Autowired
    private SamplePaths paths;

    @Autowired
    private FormVisitor visitor;

    @Autowired
    private People people;

    @TestFactory
    Stream<DynamicTest> everyFieldOfEveryForm() {
        CurrentUser user = people.with(Role.values());
        List<DynamicTest> tests = new ArrayList<>();
        for (String pattern : addresses.readable()) {
            if (!pattern.contains("{verb")) {
                if (paths.of(pattern).isPresent()) {
                    tests.addAll(page(pattern, () -> paths.of(pattern).orElseThrow(), user));
                }
            }
        }
        if (addresses.readable().stream().anyMatch(pattern -> pattern.contains("{verb"))) {
            SamplePaths.verbs().forEach(verb -> tests.addAll(page(verb, () -> paths.verb(verb), user)));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private List<DynamicTest> page(String name, Supplier<String> path, CurrentUser user) {
        List<PageForm> forms = visitor.forms(path.get(), user);
        List<DynamicTest> tests = new ArrayList<>();
        for (PageForm form : forms) {
            if (!known.add(kind(form))) {
                continue;
            }
            for (Field field : form.fields().values()) {
                if (field.kind() != Kind.FILE) {
                    tests.add(DynamicTest.dynamicTest(
                            name + " " + field.name(), () -> everyValue(path, form, field, user)));
                }
            }
        }
        return tests;
    }

    /** What a form is, whatever record it is about: one that stands on many pages is sent from the first of them. */
    private static String kind(PageForm form) {
        String action = form.action().toString().replaceAll("[A-Z]{2}-[\\d-]+|[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#");
        return action + " " + form.fields().keySet();
    }

    private void everyValue(Supplier<String> paths, PageForm wanted, Field field, CurrentUser user) {
        List<String> found = new ArrayList<>();
        String path = last.computeIfAbsent(kind(wanted), kind -> paths.get());
        Optional<PageForm> form = Optional.empty();
        try (LogWatch log = new LogWatch()) {
            for (Map.Entry<String, String> bad : values(field.kind()).entrySet()) {
                form = form.isPresent() ? form : find(wanted, path, user);
                if (form.isEmpty()) {
                    path = paths.get();
                    last.put(kind(wanted), path);
                    form = find(wanted, path, user);
                }
                Answer answer = visitor.send(
                        form.orElseThrow(() -> new AssertionError(wanted.action() + " is gone")),
                        Map.of(field.name(), bad.getValue()),
                        user);
                FormJudge judge = new FormJudge(visitor, form.orElseThrow(), path, user);
                for (String fault : judge.faults(field, bad.getValue(), answer)) {
                    found.add(bad.getKey() + ": " + fault);
                }
                log.troubles().forEach(trouble -> found.add(bad.getKey() + " in the log: " + trouble));
                // What was refused changed nothing: the form still stands as it was read.
                form = answer.status() == 422 ? form : Optional.empty();
            }
        }
        assertThat(found).as(wanted.action() + " " + field.name()).isEmpty();
    }

    private Optional<PageForm> find(PageForm wanted, String path, CurrentUser user) {
        return visitor.forms(path, user).stream()
                .filter(form ->
                        form.fields().keySet().containsAll(wanted.fields().keySet()))
                .findFirst();
    }

    private static Map<String, String> values(Kind kind) {
        Map<String, String> values = new LinkedHashMap<>();
        switch (kind) {
            case NUMBER -> values.putAll(BadValues.NUMBERS);
            case DATE -> values.putAll(BadValues.DATES);
            case CHOICE, HIDDEN -> values.putAll(BadValues.CHOICES);
            case TEXT, SECRET, FILE -> {}
        }
        if (kind != Kind.CHOICE && kind != Kind.HIDDEN) {
            values.putAll(BadValues.TEXTS);
        }
        return values;
    }
}
