package org.baseportal.badinput;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.badinput.FormVisitor.Answer;
import org.baseportal.badinput.PageForms.Field;
import org.baseportal.badinput.PageForms.Kind;
import org.baseportal.badinput.PageForms.PageForm;
import org.baseportal.shared.money.MoneyText;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an answer to bad input; nothing, if all is right. */
final class FormJudge {

    private static final Set<Integer> CLEAR = Set.of(200, 302, 303, 400, 404, 409, 413, 422);

    private final FormVisitor visitor;
    private final PageForm form;
    private final String path;
    private final CurrentUser user;

    FormJudge(FormVisitor visitor, PageForm form, String path, CurrentUser user) {
        this.visitor = visitor;
        this.form = form;
        this.path = path;
        this.user = user;
    }

    List<String> faults(Field field, String sent, Answer answer) {
        List<String> faults = new ArrayList<>();
        if (!CLEAR.contains(answer.status())) {
            faults.add("status " + answer.status());
        }
        String body = answer.body();
        if (body.contains("<script>alert(") || body.contains("<img src=x")) {
            faults.add("markup came through");
        }
        if (body.contains("Exception") || body.contains("org.baseportal") || body.contains("java.lang")) {
            faults.add("technical words on the page");
        }
        if (answer.status() == 422) {
            refused(field, sent, body).ifPresent(faults::add);
        }
        if (answer.status() == 302 || answer.status() == 303) {
            accepted(field, sent, answer).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<String> refused(Field field, String sent, String body) {
        if (!body.contains("bp-errors")) {
            return Optional.of("refused without a summary");
        }
        return shown(body, field)
                .filter(value -> !isSame(field, sent, value))
                .map(value -> "typed " + brief(sent) + ", but the page gave back " + brief(value));
    }

    private Optional<String> accepted(Field field, String sent, Answer answer) {
        Answer stored = visitor.get(path, user);
        if (answer.location().matches("/(projects|partners)/[\\w-]+") && path.endsWith("/new")) {
            stored = visitor.get(answer.location() + "/edit", user);
        }
        if (stored.status() != 200) {
            return Optional.empty();
        }
        return shown(stored.body(), field)
                .filter(value -> !value.equals(field.value()) || !field.value().isEmpty())
                .filter(value -> !isSame(field, sent, value))
                .map(value -> "typed " + brief(sent) + ", but stored " + brief(value));
    }

    private Optional<String> shown(String body, Field field) {
        if (field.kind() == Kind.CHOICE || field.kind() == Kind.HIDDEN || field.kind() == Kind.SECRET) {
            return Optional.empty();
        }
        return PageForms.same(form, body, path)
                .map(found -> found.fields().get(field.name()))
                .map(Field::value);
    }

    /** As typed, but for what the cleaner takes out, and for other ways to write the same number. */
    private static boolean isSame(Field field, String sent, String shown) {
        if (cleaned(sent).equals(cleaned(shown))) {
            return true;
        }
        String plain = Normalizer.normalize(cleaned(sent), Normalizer.Form.NFKC).replace(",", "");
        if (plain.equals(cleaned(shown).replace(",", ""))) {
            return true;
        }
        return field.kind() == Kind.NUMBER && isSameMoney(sent, shown);
    }

    private static boolean isSameMoney(String sent, String shown) {
        try {
            return MoneyText.parse(sent, MoneyUnit.WAN).equals(MoneyText.parse(shown, MoneyUnit.WAN));
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static String cleaned(@Nullable String text) {
        String line = Texts.line(text);
        return line == null ? "" : line;
    }

    private static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "… (" + text.length() + ")" : "'" + text + "'";
    }
}
