package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.UserId;
import org.baseportal.accounts.UserSummary;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerSummary;
import org.baseportal.partners.Partners;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A field's value as text for people, for history and the conflict page: names instead of ids, rows as lines. A word
 * that has a translation stands as {@code #{key}} and is said in the reader's language by {@code MessageTokens}.
 */
@Component
public class FieldWriter {

    /** The language of names that a kept text holds; {@link FieldCatalog#shown} finds them again. */
    private static final Locale KEPT_IN = Locale.SIMPLIFIED_CHINESE;

    private final Partners partners;
    private final Accounts accounts;
    private final FieldCatalog catalog;

    FieldWriter(Partners partners, Accounts accounts, FieldCatalog catalog) {
        this.partners = partners;
        this.accounts = accounts;
        this.catalog = catalog;
    }

    /** The fields in which {@code after} differs from {@code before}, as text. */
    public List<FieldChange> changes(ProjectContent before, ProjectContent after) {
        Map<String, @Nullable Object> old = ContentFields.values(before);
        Map<String, @Nullable Object> fresh = ContentFields.values(after);
        List<FieldChange> changes = new ArrayList<>();
        for (String field : ContentFields.differing(before, after)) {
            changes.add(new FieldChange(
                    field, text(field, old.get(field), KEPT_IN), text(field, fresh.get(field), KEPT_IN)));
        }
        return changes;
    }

    /** One value as text in the reader's language, or null where there is none. */
    public @Nullable String text(String field, @Nullable Object value) {
        return text(field, value, LocaleContextHolder.getLocale());
    }

    private @Nullable String text(String field, @Nullable Object value, Locale language) {
        if (value == null) {
            return null;
        }
        if (field.equals("field")) {
            return catalog.shown(value.toString(), language);
        }
        if (value instanceof List<?> rows) {
            String lines = rows.stream().map(row -> row(field, row)).collect(Collectors.joining("\n"));
            return lines.isEmpty() ? null : lines;
        }
        return row(field, value);
    }

    private String row(String field, Object value) {
        if (value instanceof Long id) {
            return field.equals("owner") ? person(id) : partner(id);
        }
        if (value instanceof Enum<?> word) {
            return token(field, word);
        }
        if (value instanceof Yuan yuan) {
            return yuan.value().toPlainString();
        }
        if (value instanceof TeamMember member) {
            return join(member.name(), member.title(), member.unit(), member.task());
        }
        if (value instanceof Contact contact) {
            return join(token("purpose", contact.purpose()), contact.name(), contact.phone(), contact.email());
        }
        if (value instanceof Need need) {
            return join(token("need", need.kind()), need.text());
        }
        if (value instanceof ExternalNumber number) {
            return join(number.system(), number.number());
        }
        return value instanceof IpRight right ? ip(right) : value.toString();
    }

    private static String ip(IpRight right) {
        return join(
                right.number(),
                token("ipKind", right.kind()),
                token("ipState", right.legalState()),
                right.holder(),
                right.inventors(),
                right.pledged() ? "#{projects.ip.pledged}" : null,
                right.licensed() ? "#{projects.ip.licensed}" : null);
    }

    private static String token(String family, Enum<?> word) {
        return "#{projects." + family + "." + word.name() + "}";
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(" · "));
    }

    private String partner(long id) {
        return partners.find(new PartnerId(id)).map(PartnerSummary::nameZh).orElse("?");
    }

    private String person(long id) {
        return accounts.find(new UserId(id)).map(UserSummary::displayName).orElse("?");
    }
}
