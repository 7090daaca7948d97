package org.baseportal.projects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whose result it is. Organisations by their partner id.
 *
 * @param originInstitution 依托单位: where the result comes from
 * @param carryingUnit 承担单位: who signs and receives
 * @param recommendingUnit 推荐单位
 * @param piName the principal investigator, at most 60 characters
 * @param piTitle at most 60
 * @param piUnit department or laboratory, at most 200
 */
@Embeddable
public record Parties(
        @Nullable @Column(name = "origin_institution_id") Long originInstitution,
        @Nullable @Column(name = "carrying_unit_id") Long carryingUnit,
        @Nullable @Column(name = "recommending_unit_id") Long recommendingUnit,
        @Nullable String piName,
        @Nullable String piTitle,
        @Nullable String piUnit) {

    /** Nobody named yet. */
    public static final Parties NONE = new Parties(null, null, null, null, null, null);
}
