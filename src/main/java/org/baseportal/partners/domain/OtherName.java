package org.baseportal.partners.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A name under which an organisation is found, too. */
@Embeddable
record OtherName(
        String name,
        @Column(name = "name_key") String nameKey,
        @Enumerated(EnumType.STRING) Kind kind) {

    /** Why the organisation carries the name. */
    enum Kind {
        /** It was called so once. */
        FORMER,
        /** It is called so, too: an abbreviation, a foreign name, the name of a merged record. */
        ALIAS
    }

    static OtherName of(String name, Kind kind) {
        return new OtherName(name, NameKey.of(name), kind);
    }
}
