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
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers sources. A source has no money by itself: that comes by orders. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class Sources {

    private final JdbcClient jdbc;
    private final Partners partners;
    private final AuditTrail audit;
    private final Clock clock;

    Sources(JdbcClient jdbc, Partners partners, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers a source; the same token twice gives the same source. */
    public long register(SourceData data, UUID token, CurrentUser by) {
        long provider = Objects.requireNonNull(partners.findOrCreate(List.of(data.provider()), by.displayName())
                        .get(data.provider()))
                .value();
        Government government = data.government();
        jdbc.sql("""
                insert into funding_source (channel, provider_id, name, instrument, purpose, limits, project_cap,
                    cofunding, last_on, level, timing, document_number, budget_number, use_by, token, created_by,
                    created_by_name, created_at)
                values (:channel, :provider, :name, :instrument, :purpose, :limits, :cap, :cofunding, :lastOn, :level,
                    :timing, :document, :budgetNumber, :useBy, :token, :by, :byName, :at)
                on conflict (token) do nothing""")
                .param("channel", data.channel().name())
                .param("provider", provider)
                .param("name", data.name())
                .param("instrument", data.instrument().name())
                .param("purpose", data.purpose(), Types.VARCHAR)
                .param("limits", data.limits(), Types.VARCHAR)
                .param("cap", value(data.projectCap()), Types.NUMERIC)
                .param("cofunding", data.cofunding(), Types.NUMERIC)
                .param("lastOn", data.lastOn(), Types.DATE)
                .param("level", government == null ? null : government.level().name(), Types.VARCHAR)
                .param("timing", government == null ? null : government.after() ? "AFTER" : "BEFORE", Types.VARCHAR)
                .param("document", data.documentNumber(), Types.VARCHAR)
                .param("budgetNumber", government == null ? null : government.budgetNumber(), Types.VARCHAR)
                .param("useBy", data.useBy(), Types.DATE)
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
        audit.record(
                new AuditEntry("money-source", String.valueOf(id), action, by.id(), by.displayName(), null, changes));
    }
}
