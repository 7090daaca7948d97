package org.baseportal.projects.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.UserId;
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
    TEAM,
    PAST_OWNER,
    PAST_TEAM;

    static Involvement of(Project project, UserId user, Set<String> names) {
        long id = user.value();
        if (project.facts().createdBy() == id) {
            return CREATOR;
        }
        if (Objects.equals(project.facts().importerId(), id)) {
            return IMPORTER;
        }
        return inWriting(project.content(), user, names);
    }

    /** What ties the person by what is written about the project. */
    static Involvement inWriting(ProjectContent content, UserId user, Set<String> names) {
        long id = user.value();
        if (Objects.equals(content.owner(), id)) {
            return OWNER;
        }
        boolean team = Stream.concat(
                        Stream.of(content.parties()).map(Parties::piName),
                        Stream.concat(
                                content.team().stream().map(TeamMember::name),
                                content.contacts().stream().map(Contact::name)))
                .anyMatch(written -> names.stream().anyMatch(name -> isSame(written, name)));
        return team ? TEAM : NONE;
    }

    /** The same at an earlier time. */
    Involvement past() {
        return this == OWNER ? PAST_OWNER : PAST_TEAM;
    }

    boolean isInvolved() {
        return this != NONE;
    }

    /** What a text contains that names this person, as a pattern of LIKE; null for a name without letters. */
    static @Nullable String pattern(String name) {
        String letters = bare(name);
        return letters.isEmpty()
                ? null
                : letters.codePoints().mapToObj(Character::toString).collect(Collectors.joining("%", "%", "%"));
    }

    private static boolean isSame(@Nullable String name, String other) {
        return name != null && !bare(name).isEmpty() && bare(name).equals(bare(other));
    }

    /** The letters alone, full-width ones and small ones alike: spaces, dots and invisible signs make no other person. */
    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
