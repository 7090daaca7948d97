package org.baseportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.badinput.FormVisitor.Answer;
import org.baseportal.badinput.PageForms.Field;
import org.baseportal.badinput.PageForms.Kind;
import org.baseportal.badinput.PageForms.PageForm;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every field of every form of every page, found by reading the pages, with everything of {@link BadValues}: a clear
 * answer with the right status, nothing lost, nothing silently changed, nothing in the log.
 */
@PortalTest
@SuppressWarnings("NullAway.Init")
class FormInputTest {

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
        List<DynamicTest> tests = new ArrayList<>();
        for (String pattern : addresses.readable()) {
            if (!pattern.contains("{verb")) {
                paths.of(pattern).ifPresent(path -> tests.addAll(page(pattern, () -> path)));
            }
        }
        if (addresses.readable().stream().anyMatch(pattern -> pattern.contains("{verb"))) {
            SamplePaths.verbs().forEach(verb -> tests.addAll(page(verb, () -> paths.verb(verb))));
        }
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private List<DynamicTest> page(String name, Supplier<String> path) {
        CurrentUser user = people.with(Role.values());
        List<PageForm> forms = visitor.forms(path.get(), user);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            int at = i;
            for (Field field : forms.get(i).fields().values()) {
                if (field.kind() != Kind.FILE) {
                    tests.add(DynamicTest.dynamicTest(
                            name + " " + field.name(), () -> everyValue(path, at, field.name(), user)));
                }
            }
        }
        return tests;
    }

    private void everyValue(Supplier<String> paths, int at, String name, CurrentUser user) {
        List<String> found = new ArrayList<>();
        String path = paths.get();
        try (LogWatch log = new LogWatch()) {
            for (Map.Entry<String, String> bad : values(visitor.forms(path, user), at, name).entrySet()) {
                List<PageForm> forms = visitor.forms(path, user);
                if (forms.size() <= at) {
                    path = paths.get();
                    forms = visitor.forms(path, user);
                }
                PageForm form = forms.get(at);
                Answer answer = visitor.send(form, Map.of(name, bad.getValue()), user);
                FormJudge judge = new FormJudge(visitor, form, path, user);
                for (String fault : judge.faults(form.fields().get(name), bad.getValue(), answer)) {
                    found.add(bad.getKey() + ": " + fault);
                }
                log.troubles().forEach(trouble -> found.add(bad.getKey() + " in the log: " + trouble));
            }
        }
        assertThat(found).isEmpty();
    }

    private static Map<String, String> values(List<PageForm> forms, int at, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        Kind kind = Optional.ofNullable(forms.get(at).fields().get(name))
                .map(Field::kind)
                .orElse(Kind.TEXT);
        switch (kind) {
            case NUMBER -> values.putAll(BadValues.NUMBERS);
            case DATE -> values.putAll(BadValues.DATES);
            case CHOICE, HIDDEN -> values.putAll(BadValues.CHOICES);
            case TEXT, FILE -> {}
        }
        if (kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.DATE) {
            values.putAll(BadValues.TEXTS);
        }
        return values;
    }
}
