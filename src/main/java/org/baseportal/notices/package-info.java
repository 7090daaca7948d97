/**
 * Owns the inbox and the outbox of mail: what happened that a person should know of, whether he has read or done it,
 * and the mail that tells him of it.
 * Publishes nothing; listens to what the other modules publish. A module that has something to tell publishes an event
 * record in its root; a listener here ({@code @ApplicationModuleListener}, beside {@code ProjectNotices}) finds out whom
 * it concerns and hands a {@code NewNotice} to {@code Teller}, which keeps one notice for each person and origin.
 * Never holds back or changes what it tells of, and shows nobody what he may not see.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "accounts", "worklist", "projects", "reviews", "milestones", "funding"})
package org.baseportal.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
