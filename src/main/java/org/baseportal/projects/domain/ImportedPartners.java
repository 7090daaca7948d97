package org.baseportal.projects.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.baseportal.partners.Partners;
import org.jspecify.annotations.Nullable;

/** The organisations that one run mentions, each looked up or created once. */
final class ImportedPartners {

    private final Partners partners;
    private final String by;
    private final Map<String, Long> ids = new HashMap<>();

    ImportedPartners(Partners partners, String by) {
        this.partners = partners;
        this.by = by;
    }

    /** Makes sure that all organisations of these rows are known. */
    void prepare(Collection<ImportedRow> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.addAll(row.organisations()));
        names.removeAll(ids.keySet());
        if (!names.isEmpty()) {
            partners.findOrCreate(names, by).forEach((name, id) -> ids.put(name, id.value()));
        }
    }

    /** Null for a name that holds no letter or digit. */
    @Nullable
    Long id(String name) {
        return ids.get(name);
    }
}
