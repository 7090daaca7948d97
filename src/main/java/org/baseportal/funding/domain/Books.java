package org.baseportal.funding.domain;

import java.util.List;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.health.HealthSection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The proof of the books for those who may ask for it, and a part of the health page. */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'FINANCE', 'VIEWER')")
public class Books implements HealthSection {

    private final BooksProof proof;

    Books(BooksProof proof) {
        this.proof = proof;
    }

    @Override
    public String titleKey() {
        return "funding.books.title";
    }

    @Override
    public List<HealthFinding> look(boolean thorough) {
        return proof.find();
    }
}
