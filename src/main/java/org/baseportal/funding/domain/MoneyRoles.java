package org.baseportal.funding.domain;

/** Who sees money: everybody but reviewers. */
final class MoneyRoles {

    /** For {@code @PreAuthorize}. */
    static final String SEE = "hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')";

    private MoneyRoles() {}
}
