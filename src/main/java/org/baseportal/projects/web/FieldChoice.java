package org.baseportal.projects.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.baseportal.projects.domain.ContentFields;
import org.baseportal.projects.domain.EditConflictException.Conflict;
import org.baseportal.projects.domain.FieldWriter;
import org.baseportal.projects.domain.ProjectContent;
import org.jspecify.annotations.Nullable;

/**
 * One field in which two editors differ, for the page on which the later one chooses.
 *
 * @param field its name
 * @param original what both began with, as text
 * @param theirs what the other saved
 * @param mine what the later one typed
 * @param both whether both changed it, to different things
 * @param takeTheirs what is chosen to begin with: theirs where only they changed it
 */
record FieldChoice(
        String field,
        @Nullable String original,
        @Nullable String theirs,
        @Nullable String mine,
        boolean both,
        boolean takeTheirs) {

    private static final String PREFIX = "choose.";

    static List<FieldChoice> of(Conflict conflict, ProjectContent mine, FieldWriter writer) {
        Map<String, @Nullable Object> originals = ContentFields.values(conflict.original());
        Map<String, @Nullable Object> others = ContentFields.values(conflict.theirs());
        Map<String, @Nullable Object> own = ContentFields.values(mine);
        Set<String> changed = new TreeSet<>(ContentFields.differing(conflict.original(), conflict.theirs()));
        changed.addAll(ContentFields.differing(conflict.original(), mine));
        return own.keySet().stream()
                .filter(changed::contains)
                .map(field -> of(field, originals.get(field), others.get(field), own.get(field), writer))
                .toList();
    }

    private static FieldChoice of(
            String field,
            @Nullable Object original,
            @Nullable Object theirs,
            @Nullable Object mine,
            FieldWriter writer) {
        boolean theyChanged = !Objects.equals(original, theirs);
        boolean iChanged = !Objects.equals(original, mine);
        return new FieldChoice(
                field,
                writer.text(field, original),
                writer.text(field, theirs),
                writer.text(field, mine),
                theyChanged && iChanged && !Objects.equals(theirs, mine),
                theyChanged && !iChanged);
    }

    /** What I wrote, with the other's value in each field for which I chose it. */
    static ProjectContent merge(ProjectContent mine, ProjectContent theirs, Map<String, String> choices) {
        Map<String, @Nullable Object> merged = ContentFields.values(mine);
        ContentFields.values(theirs).forEach((field, value) -> {
            if ("theirs".equals(choices.get(PREFIX + field))) {
                merged.put(field, value);
            }
        });
        return ContentFields.content(merged);
    }
}
