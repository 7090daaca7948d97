package org.baseportal.projects.domain;

import java.util.Objects;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * Separation of duties 职责分离: what ties a person to a project. Whoever created, brought in, owns or works on it never
 * decides on it. The team are named persons without sign-in, so the name is what is compared.
 */
enum Involvement {
    NONE,
    CREATOR,
    IMPORTER,
    OWNER,
    TEAM;

    static Involvement of(Project project, CurrentUser user) {
        long id = user.id().value();
        if (project.facts().createdBy() == id) {
            return CREATOR;
        }
        if (Objects.equals(project.facts().importerId(), id)) {
            return IMPORTER;
        }
        ProjectContent content = project.content();
        if (Objects.equals(content.owner(), id)) {
            return OWNER;
        }
        boolean team = Stream.concat(
                        Stream.of(content.parties()).map(Parties::piName),
                        Stream.concat(
                                content.team().stream().map(TeamMember::name),
                                content.contacts().stream().map(Contact::name)))
                .anyMatch(name -> isSame(name, user.displayName()));
        return team ? TEAM : NONE;
    }

    boolean isInvolved() {
        return this != NONE;
    }

    private static boolean isSame(@Nullable String name, String other) {
        return name != null && squeeze(name).equalsIgnoreCase(squeeze(other));
    }

    private static String squeeze(String name) {
        return name.replaceAll("[\\s\\u00B7\\u2022\\u30FB]+", "");
    }
}
