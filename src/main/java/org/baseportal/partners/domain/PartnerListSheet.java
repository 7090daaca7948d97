package org.baseportal.partners.domain;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.ExportDefinition;
import org.baseportal.exchange.ExportOrder;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.exchange.SheetFormat;
import org.baseportal.exchange.SheetWriter;
import org.baseportal.partners.FieldNames;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The list of organisations as a sheet that can be imported again. People and their numbers are not in it. */
@Component
class PartnerListSheet implements ExportDefinition {

    static final String KEY = "partners";

    private static final List<String> COLUMNS = List.of(
            "nameZh",
            "nameEn",
            "shortName",
            "kind",
            "creditCode",
            "district",
            "province",
            "city",
            "legalPerson",
            "foundedOn",
            "capital",
            "ownership",
            "size",
            "aliases",
            "fields",
            "capabilities");

    private static final String SELECT = """
            select p.name_zh, p.name_en, p.short_name, p.kind, p.credit_code, d.name_zh as district, f.province, f.city,
                f.legal_person, f.founded_on, f.capital, f.ownership, f.size,
                (select string_agg(n.name, '；' order by n.name) from partners_name n
                 where n.partner_id = p.id and n.kind = 'ALIAS') as aliases,
                (select string_agg(x.field_code, ',' order by x.field_code) from partners_field x
                 where x.partner_id = p.id) as fields,
                (select string_agg(distinct c.kind, ',') from partners_capability c join partners_partner m
                 on m.id = c.partner_id where coalesce(m.merged_into, m.id) = p.id) as capabilities
            from partners_partner p
            left join partners_profile f on f.partner_id = p.id
            left join partners_district d on d.code = f.district_code
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final JsonMapper json;
    private final ObjectProvider<FieldNames> fields;
    private final Clock clock;

    PartnerListSheet(
            JdbcClient jdbc, MessageSource messages, JsonMapper json, ObjectProvider<FieldNames> fields, Clock clock) {
        this.fields = fields;
        this.jdbc = jdbc;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    String text(PartnerFilter filter) {
        return json.writeValueAsString(filter);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name(Locale locale) {
        return messages.getMessage("partners.list.title", null, locale);
    }

    @Override
    public String fileName(Locale locale) {
        return messages.getMessage(
                "partners.export.file", new Object[] {Days.today(clock).toString()}, locale);
    }

    private String where(ExportOrder order, Map<String, Object> params) {
        return PartnerCondition.of(json.readValue(order.wanted(), PartnerFilter.class), Days.today(clock), params);
    }

    @Override
    public int count(ExportOrder order, CurrentUser user) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(*) from partners_partner p where " + where(order, params))
                .params(params)
                .query(Integer.class)
                .single();
    }

    @Override
    public int write(ExportOrder order, OutputStream out, CurrentUser user, IntConsumer progress) throws IOException {
        Map<String, Object> params = new HashMap<>();
        String sql =
                SELECT + " where " + where(order, params) + " order by p.name_zh collate \"zh-Hans-CN-x-icu\", p.id";
        int[] rows = {0};
        Map<String, String> names = new HashMap<>();
        fields.ifAvailable(list -> names.putAll(list.all(order.locale())));
        try (SheetWriter sheet = open(order, out)) {
            RowCallbackHandler each = row -> {
                try {
                    sheet.row(cells(row, names, order.locale()));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                rows[0]++;
            };
            jdbc.sql(sql).withFetchSize(500).params(params).query(each);
        }
        return rows[0];
    }

    private List<@Nullable Object> cells(ResultSet row, Map<String, String> names, Locale locale) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String plain : List.of("name_zh", "name_en", "short_name")) {
            cells.add(row.getString(plain));
        }
        cells.add(word("kind", row.getString("kind"), locale));
        for (String plain : List.of("credit_code", "district", "province", "city", "legal_person")) {
            cells.add(row.getString(plain));
        }
        cells.add(
                row.getDate("founded_on") == null
                        ? null
                        : row.getDate("founded_on").toLocalDate());
        cells.add(row.getBigDecimal("capital"));
        cells.add(word("ownership", row.getString("ownership"), locale));
        cells.add(word("size", row.getString("size"), locale));
        cells.add(row.getString("aliases"));
        cells.add(joined(row.getString("fields"), code -> names.getOrDefault(code, code)));
        cells.add(joined(
                row.getString("capabilities"),
                code -> messages.getMessage("partners.capability." + code, null, locale)));
        return cells;
    }

    private @Nullable String word(String field, @Nullable String value, Locale locale) {
        return value == null ? null : messages.getMessage("partners." + field + "." + value, null, locale);
    }

    private static @Nullable String joined(@Nullable String codes, UnaryOperator<String> word) {
        return codes == null
                ? null
                : Arrays.stream(codes.split(",", -1)).map(word).collect(Collectors.joining("；"));
    }

    private SheetWriter open(ExportOrder order, OutputStream out) throws IOException {
        List<SheetColumn> columns = COLUMNS.stream()
                .map(key -> new SheetColumn(heading(key, order.locale()), kind(key)))
                .toList();
        return order.format() == SheetFormat.XLSX
                ? SheetWriter.xlsx(out, name(order.locale()), columns)
                : SheetWriter.csv(out, columns);
    }

    private String heading(String key, Locale locale) {
        String label = messages.getMessage("partners.sheet." + key, null, locale);
        boolean money = kind(key) == SheetColumn.Kind.MONEY;
        return money ? label + " (" + messages.getMessage("partners.unit.YUAN", null, locale) + ")" : label;
    }

    private static SheetColumn.Kind kind(String column) {
        return switch (column) {
            case "capital" -> SheetColumn.Kind.MONEY;
            case "foundedOn" -> SheetColumn.Kind.DAY;
            case "nameZh", "nameEn", "aliases" -> SheetColumn.Kind.LONG_TEXT;
            default -> SheetColumn.Kind.TEXT;
        };
    }

    @Override
    public String sight(CurrentUser user) {
        return "everything";
    }
}
