package org.baseportal.projects.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.baseportal.accounts.UserId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One project in the list. Whoever may see no more than the title gets null for the rest.
 *
 * @param institution name of the origin institution, or of the carrying unit where there is none; may be empty
 * @param field code of the technology field
 * @param wanted money applied for
 * @param approved money approved
 * @param keyYear the latest year on whose list of key projects it stands
 */
public record ProjectRow(
        long id,
        String code,
        String titleZh,
        @Nullable String titleEn,
        @Nullable ProjectStatus status,
        @Nullable Stage stage,
        String institution,
        @Nullable String piName,
        @Nullable String field,
        @Nullable UserId owner,
        @Nullable Yuan wanted,
        @Nullable Yuan approved,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer keyYear,
        boolean archived,
        Instant updatedAt,
        Cursor cursor) {}
