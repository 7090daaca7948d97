package org.baseportal.exchange.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.shared.money.MoneyUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Remembers for each set of headings which column was matched to what, from the last import that was confirmed. */
@Component
class ColumnMemory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ColumnMemory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A matching and the file it was made for. */
    record Remembered(String fileName, Map<Integer, String> columns, Map<Integer, MoneyUnit> units) {}

    void keep(ImportBatch batch) {
        Remembered matching = new Remembered(
                batch.fileName(), batch.plan().columns(), batch.plan().units());
        jdbc.sql("""
                insert into exchange_matching (definition, headings, matching, import_id)
                values (:definition, :headings, :matching::jsonb, :import)
                on conflict (definition, digest) do update
                    set matching = excluded.matching, import_id = excluded.import_id""")
                .param("definition", batch.definition())
                .param("headings", key(batch.found().survey().headings()))
                .param("matching", json.writeValueAsString(matching))
                .param("import", batch.id())
                .update();
    }

    /** The matching for exactly these headings in this order, without fields that no longer exist. */
    Optional<Remembered> recall(SheetDefinition definition, List<String> headings) {
        Set<String> fields = definition.fields().stream().map(SheetField::key).collect(Collectors.toSet());
        return jdbc.sql("select matching from exchange_matching where definition = ? and digest = md5(?)")
                .params(definition.key(), key(headings))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Remembered.class))
                .map(known -> {
                    Map<Integer, String> columns = new HashMap<>(known.columns());
                    columns.values().removeIf(field -> !fields.contains(field));
                    return new Remembered(known.fileName(), columns, known.units());
                });
    }

    private String key(List<String> headings) {
        return json.writeValueAsString(headings);
    }
}
