package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.funding.domain.SourceData.Government;
import org.baseportal.partners.Partners;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and corrects sources. A source has no money by itself: that comes by orders. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Sources {

    private final JdbcClient jdbc;
    private final SourceQueries queries;
    private final Partners partners;
    private final AuditTrail audit;
    private final Clock clock;

    Sources(JdbcClient jdbc, SourceQueries queries, Partners partners, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a source; the same token twice gives the same source. */
    public long register(SourceData data, UUID token, CurrentUser by) {
        bound(jdbc.sql("""
                insert into funding_source (channel, provider_id, name, instrument, purpose, limits, stages, fields,
                    project_cap, cofunding, last_on, level, timing, document_number, budget_number, use_by, token,
                    created_by, created_by_name, created_at)
                values (:channel, :provider, :name, :instrument, :purpose, :limits, :stages, :fields, :cap, :cofunding,
                    :lastOn, :level, :timing, :document, :budgetNumber, :useBy, :token, :by, :byName, :at)
                on conflict (token) do nothing"""), data, by)
                .param("token", token)
                .param("by", by.id().value())
                .param("byName", by.displayName())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        long id = jdbc.sql("select id from funding_source where token = :token")
                .param("token", token)
                .query(Long.class)
                .single();
        note(id, "register", by, List.of(new FieldChange("name", null, data.name())));
        return id;
    }

    /**
     * Corrects a source.
     *
     * @param version the version the form was made from
     * @throws StaleSourceException if somebody saved it since
     * @throws ConflictException if there are orders and it changes channel or provider
     */
    public void edit(long id, long version, SourceData data, CurrentUser by) {
        boolean held = jdbc.sql("select id from funding_source where id = :id for no key update")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new NotFoundException();
        }
        SourceView before = queries.find(id).orElseThrow(NotFoundException::new);
        if (before.version() != version) {
            throw new StaleSourceException();
        }
        SourceData old =
                before.data(partners.find(before.provider()).orElseThrow().nameZh());
        if (before.fixed()
                && (old.channel() != data.channel() || !old.provider().equals(data.provider()))) {
            throw new ConflictException("funding.refused.fixed");
        }
        List<FieldChange> changes = SourceValues.changes(old, data);
        if (changes.isEmpty()) {
            return;
        }
        bound(jdbc.sql("""
                update funding_source set channel = :channel, provider_id = :provider, name = :name,
                    instrument = :instrument, purpose = :purpose, limits = :limits, stages = :stages, fields = :fields,
                    project_cap = :cap, cofunding = :cofunding, last_on = :lastOn, level = :level, timing = :timing,
                    document_number = :document, budget_number = :budgetNumber, use_by = :useBy, version = version + 1
                where id = :id"""), data, by).param("id", id).update();
        note(id, "edit", by, changes);
    }

    private StatementSpec bound(StatementSpec sql, SourceData data, CurrentUser by) {
        long provider = Objects.requireNonNull(partners.findOrCreate(List.of(data.provider()), by.displayName())
                        .get(data.provider()))
                .value();
        Government government = data.government();
        return sql.param("channel", data.channel().name())
                .param("provider", provider)
                .param("name", data.name())
                .param("instrument", data.instrument().name())
                .param("purpose", data.purpose(), Types.VARCHAR)
                .param("limits", data.limits(), Types.VARCHAR)
                .param("stages", data.stages().stream().map(Stage::name).toArray(String[]::new))
                .param("fields", data.fields().toArray(String[]::new))
                .param("cap", value(data.projectCap()), Types.NUMERIC)
                .param("cofunding", data.cofunding(), Types.NUMERIC)
                .param("lastOn", data.lastOn(), Types.DATE)
                .param("level", government == null ? null : government.level().name(), Types.VARCHAR)
                .param("timing", government == null ? null : government.after() ? "AFTER" : "BEFORE", Types.VARCHAR)
                .param("document", data.documentNumber(), Types.VARCHAR)
                .param("budgetNumber", government == null ? null : government.budgetNumber(), Types.VARCHAR)
                .param("useBy", data.useBy(), Types.DATE);
    }

    private static @Nullable BigDecimal value(@Nullable Yuan yuan) {
        return yuan == null ? null : yuan.value();
    }

    /** Puts a source out of use for new money, or brings it back; what is bound stays. */
    public void archive(long id, boolean archived, CurrentUser by) {
        int changed = jdbc.sql("""
                update funding_source set archived = :archived, version = version + 1 where id = :id""").param("archived", archived).param("id", id).update();
        if (changed == 0) {
            throw new NotFoundException();
        }
        note(id, archived ? "archive" : "restore", by, List.of());
    }

    private void note(long id, String action, CurrentUser by, List<FieldChange> changes) {
        audit.record(new AuditEntry(
                SourceHistory.SUBJECT, String.valueOf(id), action, by.id(), by.displayName(), null, changes));
    }
}
