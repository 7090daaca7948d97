package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes sheets. Triggers refuse marks where a conflict stands, and any change of a sheet that was handed in. */
@Component
class SheetStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SheetStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    SheetDraft draft(long assignment) {
        Optional<String> kept = jdbc.sql(
                        "select draft from reviews_sheet where assignment_id = ? and draft is not null")
                .param(assignment)
                .query(String.class)
                .optional();
        return kept.map(text -> json.readValue(text, SheetDraft.class)).orElse(SheetDraft.EMPTY);
    }

    void keep(long assignment, SheetDraft draft, Instant at) {
        jdbc.sql("""
                        insert into reviews_sheet (assignment_id, draft, saved_at) values (:id, :draft, :at)
                        on conflict (assignment_id) do update set draft = excluded.draft, saved_at = excluded.saved_at,
                            state = 'DRAFT', void_reason = null""")
                .param("id", assignment)
                .param("draft", json.writeValueAsString(draft))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Writes the marks and closes the sheet; the copy for ever goes with it. */
    void handIn(long assignment, SheetCommand sheet, BigDecimal total, boolean knockOut, Instant at) {
        jdbc.sql("delete from reviews_mark where assignment_id = ?")
                .param(assignment)
                .update();
        sheet.marks()
                .forEach((criterion, mark) -> jdbc.sql("insert into reviews_mark (assignment_id, criterion_id,"
                                + " score, words) values (:id, :criterion, :score, :words)")
                        .param("id", assignment)
                        .param("criterion", criterion)
                        .param("score", mark.score())
                        .param("words", mark.words())
                        .update());
        jdbc.sql("""
                        update reviews_sheet set state = 'FINAL', total = :total, advice = :advice, amount = :amount,
                            remark = :remark, knock_out = :knockOut, handed_in_at = :at, saved_at = :at,
                            revision = revision + 1
                        where assignment_id = :id""")
                .param("total", total)
                .param("advice", sheet.advice().name())
                .param("amount", value(sheet.amount()))
                .param("remark", sheet.remark())
                .param("knockOut", knockOut)
                .param("at", Timestamp.from(at))
                .param("id", assignment)
                .update();
        jdbc.sql("""
                        insert into reviews_handed_sheet (assignment_id, revision, handed_in_at, total, content)
                        select assignment_id, revision, handed_in_at, total, :content from reviews_sheet
                        where assignment_id = :id""")
                .param("content", json.writeValueAsString(sheet))
                .param("id", assignment)
                .update();
    }

    void reopen(long assignment, String reason) {
        jdbc.sql("update reviews_sheet set state = 'DRAFT', reopened = reopened + 1, reopen_reason = ?"
                        + " where assignment_id = ?")
                .params(reason, assignment)
                .update();
    }

    /** A sheet that does not count any more; there may be none. */
    void voidSheet(long assignment, String reason) {
        jdbc.sql("update reviews_sheet set state = 'VOID', void_reason = ? where assignment_id = ? and state <> 'VOID'")
                .params(reason, assignment)
                .update();
    }

    private static @Nullable BigDecimal value(@Nullable Yuan yuan) {
        return yuan == null ? null : yuan.value();
    }
}
