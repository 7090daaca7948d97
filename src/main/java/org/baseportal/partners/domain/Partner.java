package org.baseportal.partners.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

/** One organisation with its names. A merged one keeps its row and its id, and leads to the survivor. */
@Entity
@Table(name = "partners_partner")
class Partner {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partners_partner_seq")
    @SequenceGenerator(name = "partners_partner_seq", sequenceName = "partners_partner_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private @Nullable String nameEn;

    @Column(name = "short_name")
    private @Nullable String shortName;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private PartnerKind kind;

    @Column(name = "credit_code")
    private @Nullable String creditCode;

    private @Nullable String area;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    private boolean archived;

    @Column(name = "create_token", updatable = false)
    private @Nullable UUID createToken;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "partners_name", joinColumns = @JoinColumn(name = "partner_id"))
    private Set<OtherName> otherNames = new HashSet<>();

    /** For Hibernate only. */
    protected Partner() {}

    /** A new organisation. */
    static Partner register(PartnerData data, @Nullable UUID createToken, String by, Instant at) {
        Partner partner = new Partner();
        partner.createToken = createToken;
        partner.createdAt = at;
        partner.createdBy = by;
        partner.apply(data, at);
        return partner;
    }

    /** Takes over what was edited. A name that changed stays known as a former name. */
    void edit(PartnerData data, Instant at) {
        String formerName = nameZh;
        String formerKey = nameKey;
        apply(data, at);
        if (!nameKey.equals(formerKey)) {
            otherNames.add(OtherName.of(formerName, OtherName.Kind.FORMER));
        }
        otherNames.removeIf(other -> other.nameKey().equals(nameKey));
    }

    private void apply(PartnerData data, Instant at) {
        nameZh = data.nameZh();
        nameKey = NameKey.of(data.nameZh());
        nameEn = data.nameEn();
        shortName = data.shortName();
        kind = data.kind();
        creditCode = data.creditCode() == null ? null : data.creditCode().value();
        area = data.area();
        keepAliases(data.aliases());
        updatedAt = at;
    }

    private void keepAliases(Collection<String> aliases) {
        Set<OtherName> wanted = new HashSet<>();
        for (String alias : aliases) {
            OtherName other = OtherName.of(alias, OtherName.Kind.ALIAS);
            if (!other.nameKey().equals(nameKey)
                    && otherNames.stream()
                            .noneMatch(o -> o.kind() == OtherName.Kind.FORMER
                                    && o.nameKey().equals(other.nameKey()))
                    && wanted.stream().noneMatch(w -> w.nameKey().equals(other.nameKey()))) {
                wanted.add(other);
            }
        }
        otherNames.removeIf(o -> o.kind() == OtherName.Kind.ALIAS && !wanted.contains(o));
        otherNames.addAll(wanted);
    }

    /** Out of use: still shown where it stands, no longer offered. */
    void archive(Instant at) {
        archived = true;
        updatedAt = at;
    }

    /** Back in use. */
    void restore(Instant at) {
        archived = false;
        updatedAt = at;
    }

    /** The same organisation as {@code survivor}: whoever holds this id now sees the survivor. */
    void mergeInto(Partner survivor, Instant at) {
        if (survivor.isMerged() || isMerged() || survivor.id == null || survivor.id.equals(id)) {
            throw new IllegalStateException("only two living organisations are merged");
        }
        mergedInto = survivor.id;
        updatedAt = at;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether the name is already known as a present or other name of this organisation. */
    boolean isCalled(String name) {
        String key = NameKey.of(name);
        return nameKey.equals(key)
                || otherNames.stream().anyMatch(o -> o.nameKey().equals(key));
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    long version() {
        return version;
    }

    boolean isArchived() {
        return archived;
    }

    PartnerData data() {
        return new PartnerData(
                nameZh,
                nameEn,
                shortName,
                kind,
                creditCode == null ? null : new CreditCode(creditCode),
                area,
                otherNames.stream()
                        .filter(o -> o.kind() == OtherName.Kind.ALIAS)
                        .map(OtherName::name)
                        .sorted()
                        .toList());
    }
}
