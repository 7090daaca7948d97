package org.baseportal.projects.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.domain.ExternalNumber;
import org.baseportal.projects.domain.ExternalNumbers;
import org.baseportal.projects.domain.FieldCatalog;
import org.baseportal.projects.domain.MoneyWanted;
import org.baseportal.projects.domain.Term;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** What one field alone cannot tell: sums, orders, rows half filled, names that must exist. */
@Component
class ProjectFormCheck {

    private static final int PARTICIPANTS = 20;
    private static final int TAGS = 20;

    private final Accounts accounts;
    private final FieldCatalog catalog;
    private final ExternalNumbers numbers;

    ProjectFormCheck(Accounts accounts, FieldCatalog catalog, ExternalNumbers numbers) {
        this.accounts = accounts;
        this.catalog = catalog;
        this.numbers = numbers;
    }

    /** Adds what it finds to {@code errors}; {@code code} is the project that is edited, or null for a new one. */
    void check(ProjectForm form, @Nullable ProjectCode code, BindingResult errors) {
        money(form, errors);
        term(form, errors);
        names(form, errors);
        rows(form, errors);
        externalNumbers(form, code, errors);
    }

    private static void money(ProjectForm form, Errors errors) {
        MoneyWanted money =
                new MoneyWanted(form.wantedTotal(), form.wantedFiscal(), form.wantedOwn(), form.wantedOther());
        boolean readable = Arrays.asList("wantedTotal", "wantedFiscal", "wantedOwn", "wantedOther").stream()
                .noneMatch(errors::hasFieldErrors);
        if (readable && !money.addsUp()) {
            errors.rejectValue(
                    "wantedTotal",
                    "projects.error.sum",
                    new Object[] {money.sumOfParts().inWan().toPlainString()},
                    null);
        }
    }

    private static void term(ProjectForm form, Errors errors) {
        if (!Term.isInRange(form.startsOn())) {
            errors.rejectValue("startsOn", "projects.error.dateRange");
        }
        if (!Term.isInRange(form.endsOn())) {
            errors.rejectValue("endsOn", "projects.error.dateRange");
        }
        if (!new Term(form.startsOn(), form.endsOn()).isOrdered()) {
            errors.rejectValue("endsOn", "projects.error.endBeforeStart");
        }
    }

    private void names(ProjectForm form, Errors errors) {
        if (form.field() != null
                && catalog.name(form.field(), Locale.SIMPLIFIED_CHINESE).isEmpty()) {
            errors.rejectValue("field", "projects.error.unknown");
        }
        Long owner = form.owner();
        if (owner != null
                && accounts.find(new UserId(owner))
                        .filter(user -> user.roles().contains(Role.STAFF)
                                || user.roles().contains(Role.ADMIN))
                        .isEmpty()) {
            errors.rejectValue("owner", "projects.error.unknown");
        }
        List<String> units = lines(form.participants());
        if (units.size() > PARTICIPANTS) {
            errors.rejectValue("participants", "projects.error.tooMany", new Object[] {PARTICIPANTS}, null);
        }
        if (units.stream().anyMatch(unit -> unit.length() > 200)) {
            errors.rejectValue("participants", "projects.error.lineTooLong", new Object[] {200}, null);
        }
        List<String> tags = words(form.tags());
        if (tags.size() > TAGS) {
            errors.rejectValue("tags", "projects.error.tooMany", new Object[] {TAGS}, null);
        }
        if (tags.stream().anyMatch(tag -> tag.length() > 30)) {
            errors.rejectValue("tags", "projects.error.lineTooLong", new Object[] {30}, null);
        }
    }

    private static void rows(ProjectForm form, Errors errors) {
        for (int at = 0; at < form.team().size(); at++) {
            var row = form.team().get(at);
            need(errors, "team[" + at + "].name", row.name(), row.title(), row.unit(), row.task());
        }
        for (int at = 0; at < form.contacts().size(); at++) {
            var row = form.contacts().get(at);
            need(errors, "contacts[" + at + "].name", row.name(), row.phone(), row.email());
            if (!row.isBlank() && row.purpose() == null) {
                reject(errors, "contacts[" + at + "].purpose");
            }
        }
        for (int at = 0; at < form.ipRights().size(); at++) {
            var row = form.ipRights().get(at);
            need(errors, "ipRights[" + at + "].number", row.number(), row.holder(), row.inventors());
            if (!row.isBlank() && row.kind() == null) {
                reject(errors, "ipRights[" + at + "].kind");
            }
            if (!row.isBlank() && row.legalState() == null) {
                reject(errors, "ipRights[" + at + "].legalState");
            }
        }
        for (int at = 0; at < form.needs().size(); at++) {
            var row = form.needs().get(at);
            need(errors, "needs[" + at + "].kind", row.kind(), row.text());
        }
    }

    private void externalNumbers(ProjectForm form, @Nullable ProjectCode code, Errors errors) {
        Set<ExternalNumber> seen = new HashSet<>();
        for (int at = 0; at < form.externalNumbers().size(); at++) {
            var row = form.externalNumbers().get(at);
            String path = "externalNumbers[" + at + "].";
            need(errors, path + "system", row.system(), row.number());
            need(errors, path + "number", row.number(), row.system());
            String system = Texts.line(row.system());
            String number = Texts.line(row.number());
            if (system == null || number == null) {
                continue;
            }
            ExternalNumber whole = new ExternalNumber(system, number);
            Optional<ProjectCode> holder = numbers.holder(whole);
            if (!seen.add(whole)) {
                errors.rejectValue(path + "number", "projects.error.twice");
            } else if (holder.isPresent() && !holder.get().equals(code)) {
                errors.rejectValue(path + "number", "projects.error.numberTaken", new Object[] {holder.get()}, null);
            }
        }
    }

    private static void need(Errors errors, String field, @Nullable Object needed, @Nullable Object... others) {
        boolean anything = Arrays.stream(others).anyMatch(other -> other != null);
        if (needed == null && anything) {
            reject(errors, field);
        }
    }

    private static void reject(Errors errors, String field) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "NotBlank");
        }
    }

    /** The lines of a text, cleaned, without doubles. */
    static List<String> lines(@Nullable String text) {
        return split(text, "\\n");
    }

    /** The words of a text, separated by spaces, commas or the Chinese enumeration comma. */
    static List<String> words(@Nullable String text) {
        return split(text, "[\\s,\\uFF0C\\u3001;\\uFF1B]+");
    }

    private static List<String> split(@Nullable String text, String separator) {
        List<String> parts = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(separator, -1)) {
                String clean = Texts.line(part);
                if (clean != null && !parts.contains(clean)) {
                    parts.add(clean);
                }
            }
        }
        return parts;
    }
}
