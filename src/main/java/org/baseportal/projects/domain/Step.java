package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.Verb;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/**
 * Who does what to a project, when, and why.
 *
 * @param actorId the user, or null where the portal itself acts
 * @param effectiveOn the Beijing day from which it counts; history may lie before {@code at}
 * @param minutesNumber number of the minutes of the meeting that decided
 * @param simple whether it was decided by the simple procedure, without a round
 */
record Step(
        Verb verb,
        @Nullable Long actorId,
        String actorName,
        Instant at,
        LocalDate effectiveOn,
        @Nullable String reason,
        @Nullable String document,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesOn,
        boolean simple) {

    static Step of(Verb verb, CurrentUser by, Instant at, @Nullable String reason) {
        return new Step(verb, by.id().value(), by.displayName(), at, Days.of(at), reason, null, null, null, false);
    }

    /** The portal itself acts, for example when a date has passed. */
    static Step bySystem(Verb verb, Instant at, String reason) {
        return new Step(verb, null, "", at, Days.of(at), reason, null, null, null, false);
    }

    Step withMinutes(@Nullable String number, @Nullable LocalDate on, boolean bySimpleProcedure) {
        return new Step(verb, actorId, actorName, at, effectiveOn, reason, document, number, on, bySimpleProcedure);
    }

    Step withDocument(String name, LocalDate effective) {
        return new Step(verb, actorId, actorName, at, effective, reason, name, minutesNumber, minutesOn, simple);
    }
}
