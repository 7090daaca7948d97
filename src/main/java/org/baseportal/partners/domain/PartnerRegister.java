package org.baseportal.partners.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerRegister(PartnerRepository partners, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.partners = partners;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Registers an organisation. The same token twice gives the same organisation.
     *
     * @throws TakenException if another one carries the name or code
     */
    public PartnerId register(PartnerData data, UUID token, CurrentUser by) {
        Optional<Partner> already = partners.findByCreateToken(token);
        if (already.isPresent()) {
            return new PartnerId(already.get().id());
        }
        refuseTaken(data, 0);
        Partner partner = partners.saveAndFlush(Partner.register(data, token, by.displayName(), clock.instant()));
        record(partner, "create", by, changes(null, data));
        return new PartnerId(partner.id());
    }

    /**
     * Takes over an edited form.
     *
     * @param version the version the form was made from
     * @throws TakenException if another one carries the name or code
     */
    public void edit(PartnerId id, long version, PartnerData data, CurrentUser by) {
        Partner partner = load(id);
        if (partner.version() != version) {
            throw new ConflictException("partners.edit.conflict");
        }
        refuseTaken(data, id.value());
        List<FieldChange> changes = changes(partner.data(), data);
        if (changes.isEmpty()) {
            return;
        }
        partner.edit(data, clock.instant());
        partners.saveAndFlush(partner);
        record(partner, "edit", by, changes);
        if (changes.stream()
                .anyMatch(change ->
                        change.field().startsWith("name") || change.field().equals("shortName"))) {
            events.publishEvent(new PartnerRenamed(id));
        }
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
        return partners.findById(id.value()).filter(p -> !p.isMerged()).orElseThrow(NotFoundException::new);
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

    private static List<FieldChange> changes(@Nullable PartnerData before, PartnerData after) {
        List<FieldChange> changes = new ArrayList<>();
        change(changes, "nameZh", before == null ? null : before.nameZh(), after.nameZh());
        change(changes, "nameEn", before == null ? null : before.nameEn(), after.nameEn());
        change(changes, "shortName", before == null ? null : before.shortName(), after.shortName());
        change(changes, "kind", before == null ? null : before.kind(), after.kind());
        change(changes, "creditCode", before == null ? null : before.creditCode(), after.creditCode());
        change(changes, "area", before == null ? null : before.area(), after.area());
        change(changes, "aliases", before == null ? null : joined(before.aliases()), joined(after.aliases()));
        return changes;
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join("; ", names);
    }

    private static void change(
            List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
