package org.baseportal.projects.domain;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.Partners;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns the names of organisations that people typed into partner ids; a name nobody knows becomes a new partner. */
@Service
public class OrganisationNames {

    private final Partners partners;

    OrganisationNames(Partners partners) {
        this.partners = partners;
    }

    /** The partner id of each name. */
    @Transactional
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
    public Map<String, Long> resolve(Collection<String> names, CurrentUser by) {
        Map<String, Long> ids = new LinkedHashMap<>();
        partners.findOrCreate(names, by.displayName()).forEach((name, id) -> ids.put(name, id.value()));
        return ids;
    }
}
