/**
 * Owns sources of money, commitments, the ledger and the annual target.
 * Publishes the year's figures and an event for every entry.
 * Never edits an entry, and never lets one person move money.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "accounts",
            "audit",
            "exchange",
            "worklist",
            "partners",
            "projects",
            "milestones",
            "documents"
        })
package org.baseportal.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
