/**
 * Owns users, roles, sign-in, sessions and password rules.
 * Publishes the current user and the names of people.
 * Never deletes a user.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.baseportal.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
