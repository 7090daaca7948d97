/**
 * Owns import and export of spreadsheets as jobs.
 * Publishes the contract SheetDefinition that modules implement.
 * Never knows what a row means.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit"})
package org.baseportal.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
