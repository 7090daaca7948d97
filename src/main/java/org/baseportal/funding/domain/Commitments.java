package org.baseportal.funding.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives commitments their numbers; a number, once given, is never given again. */
@Component
class Commitments {

    private final JdbcClient jdbc;

    Commitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A commitment begins with its first order, which may still be declined. */
    long begin(OrderDraft draft, Instant at) {
        long id = jdbc.sql("select nextval('funding_commitment_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into funding_commitment (id, number, source_id, project_id, year, created_at)
                values (:id, :number, :source, :project, :year, :at)""")
                .param("id", id)
                .param("number", String.format(Locale.ROOT, "ZJ-%d-%05d", draft.year(), id))
                .param("source", draft.source())
                .param("project", Objects.requireNonNull(draft.project()))
                .param("year", draft.year())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
