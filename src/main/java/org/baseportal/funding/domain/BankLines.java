package org.baseportal.funding.domain;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.UndoBlocker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lines of bank lists, and takes an import back while none of its lines is matched. */
@Component
class BankLines {

    private final JdbcClient jdbc;
    private final Clock clock;

    BankLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<String> known(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select key from funding_bank_line where key in (:keys) and not undone")
                        .param("keys", keys)
                        .query(String.class)
                        .list());
    }

    void keep(BankLine line, String key, ImportRun run) {
        jdbc.sql("""
                insert into funding_bank_line (import_id, row_number, value_on, direction, amount, counterparty, summary,
                    voucher, serial, key, brought_by, brought_by_name, brought_at)
                values (:import, :row, :day, :direction, :amount, :counterparty, :summary, :voucher, :serial, :key, :by,
                    :byName, :at)""")
                .param("import", run.id())
                .param("row", line.row())
                .param("day", line.day())
                .param("direction", line.direction())
                .param("amount", line.amount().value())
                .param("counterparty", line.counterparty(), Types.VARCHAR)
                .param("summary", line.summary(), Types.VARCHAR)
                .param("voucher", line.voucher(), Types.VARCHAR)
                .param("serial", line.serial(), Types.VARCHAR)
                .param("key", key)
                .param("by", run.importer().id().value())
                .param("byName", run.importer().displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UndoBlocker> blockers(long importId, int limit) {
        return jdbc.sql("""
                        select l.id, l.value_on, l.amount from funding_bank_line l
                        join funding_match m on m.line_id = l.id and m.released_at is null
                        where l.import_id = :import order by l.id limit :limit""")
                .param("import", importId)
                .param("limit", limit)
                .query((row, number) -> new UndoBlocker(
                        row.getString("value_on") + " · " + row.getString("amount"),
                        "/funding/bank/" + row.getLong("id"),
                        "funding.bank.undo.matched"))
                .list();
    }

    List<UndoBlocker> undo(long importId, int limit) {
        jdbc.sql("select id from funding_bank_line where import_id = ? order by id for update")
                .param(importId)
                .query(Long.class)
                .list();
        List<UndoBlocker> blockers = blockers(importId, limit);
        if (blockers.isEmpty()) {
            jdbc.sql("update funding_bank_line set undone = true where import_id = ? and not undone")
                    .param(importId)
                    .update();
        }
        return blockers;
    }
}
