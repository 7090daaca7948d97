package org.baseportal.partners.web;

import java.util.Arrays;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerKind;
import org.baseportal.partners.domain.PartnerFilter;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** The address of the list of organisations as it was typed; nothing in it can be wrong. */
record ListParameters(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String district,
        @Nullable String field,
        @Nullable String capability,
        @Nullable String restricted,
        @Nullable String archived,
        @Nullable String page,
        @Nullable String size,
        @Nullable String after,
        @Nullable String before) {

    private static final int LONGEST = 100;

    PartnerFilter filter() {
        String words = Texts.line(q);
        return new PartnerFilter(
                words == null || words.length() <= LONGEST
                        ? words
                        : words.substring(0, words.offsetByCodePoints(0, 50)),
                known(PartnerKind.values(), kind),
                code(district),
                code(field),
                known(CapabilityKind.values(), capability),
                "true".equals(restricted),
                "true".equals(archived));
    }

    private static <E extends Enum<E>> @Nullable E known(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(@Nullable String typed) {
        return typed != null && typed.matches("[A-Z0-9_]{2,40}") ? typed : null;
    }

    PageRequest request() {
        return PageRequest.of(page, size, after, before);
    }

    ListAddress address() {
        PartnerFilter filter = filter();
        return ListAddress.of("/partners")
                .with("q", filter.q())
                .with("kind", filter.kind())
                .with("district", filter.district())
                .with("field", filter.field())
                .with("capability", filter.capability())
                .with("restricted", filter.restricted() ? "true" : null)
                .with("archived", filter.archived() ? "true" : null);
    }
}
