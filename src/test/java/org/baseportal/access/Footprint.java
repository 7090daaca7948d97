package org.baseportal.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tables hold, in one number each: the same before and after if nothing was written. */
final class Footprint {

    /** Tables that change by themselves. */
    private static final List<String> BUSY = List.of(
            "spring_session",
            "spring_session_attributes",
            "scheduled_tasks",
            "event_publication",
            "flyway_schema_history");

    private Footprint() {}

    static Map<String, String> of(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                        select table_name::text from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        Map<String, String> footprint = new TreeMap<>();
        tables.stream().filter(table -> !BUSY.contains(table)).forEach(table -> {
            String sql = "select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \"%s\" t";
            footprint.put(
                    table, jdbc.sql(sql.formatted(table)).query(String.class).single());
        });
        return footprint;
    }
}
