/**
 * Owns the embedded PostgreSQL that is used when no other database is configured, its backup and its restore.
 * Publishes the connection details of the two database roles.
 * Never touches a database that somebody else runs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.baseportal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
