package org.baseportal.partners.domain;

import org.baseportal.partners.PartnerKind;
import org.baseportal.shared.list.Cursor;
import org.jspecify.annotations.Nullable;

/** One organisation in the list. */
public record PartnerRow(
        long id,
        String nameZh,
        @Nullable String nameEn,
        @Nullable String shortName,
        PartnerKind kind,
        @Nullable String creditCode,
        @Nullable String area,
        boolean archived,
        boolean restricted,
        Cursor cursor) {}
