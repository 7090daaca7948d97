package org.baseportal.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.projects.domain.Contact;
import org.baseportal.projects.domain.ProjectContent;
import org.baseportal.projects.domain.ProjectView;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/** A project as its page shows it to one reader: money short and exact, telephone numbers masked for viewers. */
record ProjectDetail(
        ProjectView view,
        ProjectContent content,
        @Nullable String field,
        @Nullable MoneyView total,
        @Nullable MoneyView fiscal,
        @Nullable MoneyView own,
        @Nullable MoneyView other,
        @Nullable MoneyView approved,
        List<String> investigatorFacts,
        List<Contact> contacts,
        List<String> participants,
        LocalDate createdOn,
        @Nullable LocalDate submittedOn) {

    static ProjectDetail of(ProjectView view, CurrentUser reader, ProjectWords words) {
        ProjectContent content = view.content();
        var money = content.money();
        var submitted = view.facts().submittedAt();
        return new ProjectDetail(
                view,
                content,
                words.field(content.classification().field()),
                MoneyView.of(money.total()),
                MoneyView.of(money.fiscal()),
                MoneyView.of(money.own()),
                MoneyView.of(money.other()),
                MoneyView.of(view.approvedAmount()),
                Stream.of(content.parties().piTitle(), content.parties().piUnit())
                        .filter(Objects::nonNull)
                        .toList(),
                seesPersonal(reader) ? content.contacts() : Masking.contacts(content.contacts()),
                view.participants().stream().filter(Objects::nonNull).toList(),
                Days.of(view.facts().createdAt()),
                submitted == null ? null : Days.of(submitted));
    }

    /** Whether the reader works with the project's people; everybody else sees their numbers masked. */
    static boolean seesPersonal(CurrentUser reader) {
        return reader.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE);
    }
}
