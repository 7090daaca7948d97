package org.baseportal.partners.domain;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerRenamed;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and keeps organisations. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerRegister {

    private static final String SUBJECT = "partner";

    private final PartnerRepository partners;
    private final PartnerProfiles profiles;
    private final PartnerRevisions revisions;
    private final Districts districts;
    private final LikenessUpkeep likeness;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerRegister(
            PartnerRepository partners,
            PartnerProfiles profiles,
            PartnerRevisions revisions,
            Districts districts,
            LikenessUpkeep likeness,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.partners = partners;
        this.profiles = profiles;
        this.revisions = revisions;
        this.districts = districts;
        this.likeness = likeness;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers an organisation. The same token twice gives the same organisation.
     *
     * @throws TakenException if another one carries the name or code
     */
    public PartnerId register(PartnerData named, PartnerFacts facts, UUID token, CurrentUser by) {
        Optional<Partner> already = partners.findByCreateToken(token);
        if (already.isPresent()) {
            return new PartnerId(already.get().id());
        }
        PartnerData data = named.at(area(facts, named.area()));
        refuseTaken(data, 0);
        Partner partner = partners.saveAndFlush(Partner.register(data, token, by.displayName(), clock.instant()));
        profiles.keep(partner.id(), facts);
        List<FieldChange> changes = PartnerChanges.of(null, data);
        changes.addAll(PartnerChanges.of(PartnerFacts.NONE, facts));
        record(partner, "create", by, changes);
        likeness.catchUp();
        return new PartnerId(partner.id());
    }

    /**
     * Takes over an edited form.
     *
     * @param version the version the form was made from
     * @throws TakenException if another one carries the name or code
     * @throws StalePartnerException if somebody was faster
     */
    public void edit(PartnerId id, long version, PartnerData named, PartnerFacts facts, CurrentUser by) {
        Partner partner = load(id);
        if (partner.version() != version) {
            throw new StalePartnerException();
        }
        PartnerData data = named.at(area(facts, partner.data().area()));
        refuseTaken(data, id.value());
        List<FieldChange> changes = PartnerChanges.of(partner.data(), data);
        PartnerFacts before = profiles.of(id.value());
        changes.addAll(PartnerChanges.of(before, facts));
        if (changes.isEmpty()) {
            return;
        }
        revisions.keep(id.value(), version, PartnerValues.of(partner.data(), before));
        profiles.keep(id.value(), facts);
        partner.edit(data, clock.instant());
        partners.saveAndFlush(partner);
        record(partner, "edit", by, changes);
        likeness.catchUp();
        if (changes.stream()
                .anyMatch(change ->
                        change.field().startsWith("name") || change.field().equals("shortName"))) {
            events.publishEvent(new PartnerRenamed(id));
        }
    }

    /**
     * Whether the names and the code are free.
     *
     * @throws TakenException if another one carries the name or code
     */
    @Transactional(readOnly = true)
    public void check(PartnerData data) {
        refuseTaken(data, 0);
    }

    /** Whether this form was sent before and has made its organisation. */
    @Transactional(readOnly = true)
    public boolean known(UUID token) {
        return partners.findByCreateToken(token).isPresent();
    }

    /** Puts an organisation out of use; it stays where it is named. */
    public void archive(PartnerId id, CurrentUser by) {
        Partner partner = load(id);
        if (!partner.isArchived()) {
            partner.archive(clock.instant());
            record(partner, "archive", by, List.of());
        }
    }

    /** Brings an archived organisation back. */
    public void restore(PartnerId id, CurrentUser by) {
        Partner partner = load(id);
        if (partner.isArchived()) {
            partner.restore(clock.instant());
            record(partner, "restore", by, List.of());
        }
    }

    private Partner load(PartnerId id) {
        Partner partner = partners.findById(id.value()).orElseThrow(NotFoundException::new);
        if (partner.isMerged()) {
            throw new ConflictException("partners.edit.merged");
        }
        return partner;
    }

    private void refuseTaken(PartnerData data, long self) {
        partners.findOtherByKey(NameKey.of(data.nameZh()), self).ifPresent(other -> {
            throw new TakenException("nameZh", new PartnerId(other));
        });
        for (String alias : data.aliases()) {
            partners.findOtherByKey(NameKey.of(alias), self).ifPresent(other -> {
                throw new TakenException("aliases", new PartnerId(other));
            });
        }
        if (data.creditCode() != null) {
            partners.findOtherByCode(data.creditCode().value(), self).ifPresent(other -> {
                throw new TakenException("creditCode", new PartnerId(other));
            });
        }
    }

    private void record(Partner partner, String action, CurrentUser by, List<FieldChange> changes) {
        audit.record(new AuditEntry(
                SUBJECT, String.valueOf(partner.id()), action, by.id(), by.displayName(), null, changes));
    }

    /** The place in words, as lists show it; what an import wrote stays until somebody chooses one. */
    private @Nullable String area(PartnerFacts facts, @Nullable String before) {
        if (facts.district() != null) {
            return districts.nameZh(facts.district()).orElse(before);
        }
        String place = Stream.of(facts.province(), facts.city())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining());
        return place.isEmpty() ? before : place;
    }
}
