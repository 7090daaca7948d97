package org.baseportal.reviews.web;

import java.util.List;
import java.util.Objects;
import org.baseportal.reviews.domain.Reviewer;
import org.jspecify.annotations.Nullable;

/** Where a reviewer belongs, what he knows and how much he takes. */
record ReviewerForm(
        @Nullable String version,
        @Nullable String institution,
        @Nullable String department,
        @Nullable String mostAtOnce,
        @Nullable List<String> fields) {

    ReviewerForm {
        fields = fields == null
                ? List.of()
                : fields.stream().filter(Objects::nonNull).toList();
    }

    static ReviewerForm from(Reviewer it) {
        return new ReviewerForm(
                String.valueOf(it.version()),
                it.institution(),
                it.department(),
                it.mostAtOnce() == null ? null : String.valueOf(it.mostAtOnce()),
                it.fields());
    }
}
