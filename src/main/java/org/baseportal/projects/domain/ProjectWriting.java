package org.baseportal.projects.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** What people write about a project, apart from where it stands. A group in which nothing is written is null. */
@Embeddable
class ProjectWriting {

    @Embedded
    private Description description;

    @Embedded
    private @Nullable Parties parties;

    @Embedded
    private Classification classification;

    @Embedded
    private @Nullable MoneyWanted money;

    @Embedded
    private @Nullable Term term;

    @Embedded
    private ProjectParts parts = new ProjectParts();

    private @Nullable Long ownerId;

    protected ProjectWriting() {}

    void write(ProjectContent content) {
        description = content.description();
        parties = content.parties();
        classification = content.classification();
        money = content.money();
        term = content.term();
        ownerId = content.owner();
        parts.write(content);
    }

    ProjectContent read(Stage stage) {
        return parts.read(
                description,
                Objects.requireNonNullElse(parties, Parties.NONE),
                classification,
                Objects.requireNonNullElse(money, MoneyWanted.NONE),
                Objects.requireNonNullElse(term, Term.NONE),
                stage,
                ownerId);
    }

    @Nullable
    Yuan wanted() {
        return money == null ? null : money.total();
    }
}
