package org.baseportal.projects;

import org.baseportal.accounts.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What other modules see of a project.
 *
 * @param id the id other tables refer to
 * @param code the code people use
 * @param titleZh the Chinese title
 * @param titleEn the English title, if any
 * @param status where it stands in its life
 * @param stage where it stands in the industrial chain
 * @param archived whether it is out of use
 * @param owner who of the staff looks after it, if anybody
 */
public record ProjectSummary(
        ProjectId id,
        ProjectCode code,
        String titleZh,
        @Nullable String titleEn,
        ProjectStatus status,
        Stage stage,
        boolean archived,
        @Nullable UserId owner) {}
