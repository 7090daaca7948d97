package org.baseportal.projects.domain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Makes the cells of one exported row: words for codes, money in 10,000 yuan, and nothing the reader may not see. */
final class ExportCells {

    private static final Pattern TOKEN = Pattern.compile("#\\{(projects\\.[A-Za-z]+\\.[A-Z_a-z]+)\\}");

    private final Map<String, String> fieldNames;
    private final MessageSource messages;
    private final Locale locale;
    private final boolean phones;

    /** @param phones whether telephone numbers are shown in full */
    ExportCells(List<TechnologyField> fields, MessageSource messages, Locale locale, boolean phones) {
        boolean english = "en".equals(locale.getLanguage());
        this.fieldNames =
                fields.stream().collect(Collectors.toMap(TechnologyField::code, field -> field.name(english)));
        this.messages = messages;
        this.locale = locale;
        this.phones = phones;
    }

    List<@Nullable Object> of(ResultSet row) throws SQLException {
        boolean full = row.getBoolean("in_full");
        List<@Nullable Object> cells = new ArrayList<>(ExportColumn.ALL.size());
        for (ExportColumn column : ExportColumn.ALL) {
            cells.add(full || column.isOpen() ? cell(row, column) : null);
        }
        return cells;
    }

    private @Nullable Object cell(ResultSet row, ExportColumn column) throws SQLException {
        return switch (column.kind()) {
            case MONEY -> wan(row.getBigDecimal(column.key()));
            case DAY -> row.getObject(column.key(), LocalDate.class);
            case INTEGER -> row.getObject(column.key(), Integer.class);
            case TEXT, LONG_TEXT -> text(row.getString(column.key()), column);
        };
    }

    private static @Nullable BigDecimal wan(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Yuan.of(yuan).inWan();
    }

    private @Nullable String text(@Nullable String value, ExportColumn column) {
        if (value == null) {
            return null;
        }
        if (column.key().equals("field")) {
            return fieldNames.getOrDefault(value, value);
        }
        if (column.key().endsWith("ontactPhone") && !phones) {
            return masked(value);
        }
        if (column.key().endsWith("ontactEmail") && !phones) {
            return value.replaceAll("^(.).*@", "$1***@");
        }
        if (column.key().equals("ipRights") || column.key().equals("needs")) {
            return TOKEN.matcher(value)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            Objects.requireNonNull(messages.getMessage(found.group(1), null, found.group(1), locale))));
        }
        return column.words().isEmpty() ? value : messages.getMessage(column.words() + value, null, value, locale);
    }

    /** The first three and the last four signs of a long number, stars between. */
    static String masked(String phone) {
        int length = phone.length();
        return length < 9
                ? "*".repeat(length)
                : phone.substring(0, 3) + "*".repeat(length - 7) + phone.substring(length - 4);
    }
}
