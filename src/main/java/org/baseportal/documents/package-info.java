/**
 * Owns attachments, their versions and their bytes.
 * Publishes the one address that gives out a file.
 * Never decides who may read: the owner of a document does, through DocumentAccess.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts", "audit"})
package org.baseportal.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
