package org.baseportal.partners.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerRenamed;
import org.baseportal.partners.PartnersMerged;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one organisation of two records. Nothing is thrown away: parts keep the id they were entered under and are read
 * with the survivor's, what the survivor does not know it takes from the other, and the old id leads to the new one.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerMerge {

    private final JdbcClient jdbc;
    private final PartnerRepository partners;
    private final PartnerProfiles profiles;
    private final PartnerJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerMerge(
            JdbcClient jdbc,
            PartnerRepository partners,
            PartnerProfiles profiles,
            PartnerJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.profiles = profiles;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** One of the two records and the version that was looked at. */
    public record Seen(PartnerId id, long version) {}

    /**
     * Merges a record into another.
     *
     * @throws ConflictException if one was changed since it was looked at, or is merged already
     */
    public void merge(Seen merged, Seen survivor, String reason, CurrentUser by) {
        if (merged.id().equals(survivor.id())) {
            throw new ConflictException("partners.merge.same");
        }
        // in the order of their ids, so that two merges at once wait instead of dying in a deadlock
        jdbc.sql("select id from partners_partner where id in (:ids) order by id for update")
                .param("ids", List.of(merged.id().value(), survivor.id().value()))
                .query(Long.class)
                .list();
        Partner gone = load(merged);
        Partner stays = load(survivor);
        PartnerFacts facts = profiles.of(stays.id()).or(profiles.of(gone.id()));
        PartnerData before = stays.data();
        PartnerData data = together(before, gone.data());
        jdbc.sql("""
                insert into partners_merge (id, survivor_id, merged_id, reason, by_id, by_name, at)
                values (nextval('partners_merge_seq'), :survivor, :merged, :reason, :by, :name, :at)""")
                .param("survivor", stays.id())
                .param("merged", gone.id())
                .param("reason", reason)
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("update partners_partner set merged_into = ? where merged_into = ?")
                .params(stays.id(), gone.id())
                .update();
        gone.mergeInto(stays, clock.instant());
        partners.saveAndFlush(gone);
        stays.edit(data, clock.instant());
        partners.saveAndFlush(stays);
        profiles.keep(stays.id(), facts);
        FieldChange name = new FieldChange("merged", gone.data().nameZh(), before.nameZh());
        journal.record(stays.id(), "merge", by, reason, name);
        journal.record(gone.id(), "merge", by, reason, name);
        events.publishEvent(new PartnersMerged(merged.id(), survivor.id()));
        events.publishEvent(new PartnerRenamed(survivor.id()));
    }

    private Partner load(Seen seen) {
        Partner partner = partners.findById(seen.id().value()).orElseThrow(NotFoundException::new);
        if (partner.isMerged() || partner.version() != seen.version()) {
            throw new ConflictException("partners.merge.changed");
        }
        return partner;
    }

    private static PartnerData together(PartnerData mine, PartnerData other) {
        return new PartnerData(
                mine.nameZh(),
                first(mine.nameEn(), other.nameEn()),
                first(mine.shortName(), other.shortName()),
                mine.kind(),
                code(mine, other),
                first(mine.area(), other.area()),
                mine.aliases());
    }

    private static @Nullable CreditCode code(PartnerData mine, PartnerData other) {
        return mine.creditCode() == null ? other.creditCode() : mine.creditCode();
    }

    private static @Nullable String first(@Nullable String mine, @Nullable String other) {
        return mine == null ? other : mine;
    }
}
