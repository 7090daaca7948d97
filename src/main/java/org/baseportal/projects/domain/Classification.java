package org.baseportal.projects.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.baseportal.documents.Openness;
import org.baseportal.projects.ProductKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where the result belongs.
 *
 * @param field code of a technology field
 * @param productKind what it will be on the market
 * @param indication what it is used for, at most 200 characters
 * @param trl technology readiness level 1 to 9 (GB/T 22900)
 * @param openness how openly it may be shown; never null
 */
@Embeddable
public record Classification(
        @Nullable @Column(name = "field_code") String field,
        @Nullable @Enumerated(EnumType.STRING) ProductKind productKind,
        @Nullable String indication,
        @Nullable @JdbcTypeCode(SqlTypes.SMALLINT) Integer trl,
        @Enumerated(EnumType.STRING) Openness openness) {

    /** Not classified yet; internal. */
    public static final Classification NONE = new Classification(null, null, null, null, Openness.INTERNAL);
}
