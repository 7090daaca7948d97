package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.List;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a project that people write: one value that is registered, edited, compared and imported as a
 * whole.
 *
 * @param stage the stage it stands in; from approval on only a gate moves it
 * @param owner the user among the staff who looks after it
 * @param participants partner ids of the participating units
 */
public record ProjectContent(
        Description description,
        Parties parties,
        Classification classification,
        MoneyWanted money,
        Term term,
        Stage stage,
        @Nullable Long owner,
        List<Long> participants,
        List<TeamMember> team,
        List<Contact> contacts,
        List<IpRight> ipRights,
        List<Need> needs,
        List<String> tags,
        List<ExternalNumber> externalNumbers) {

    public ProjectContent {
        participants = List.copyOf(participants);
        team = List.copyOf(team);
        contacts = List.copyOf(contacts);
        ipRights = List.copyOf(ipRights);
        needs = List.copyOf(needs);
        tags = List.copyOf(tags);
        externalNumbers = List.copyOf(externalNumbers);
    }

    /** A content with a title and nothing else. */
    public static ProjectContent titled(String titleZh) {
        return new ProjectContent(
                Description.of(titleZh),
                Parties.NONE,
                Classification.NONE,
                MoneyWanted.NONE,
                Term.NONE,
                Stage.EXPLORATION,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same content in another stage. */
    public ProjectContent at(Stage other) {
        return with(other, owner, tags);
    }

    /** The same content with somebody else to look after it. */
    ProjectContent ownedBy(long user) {
        return with(stage, user, tags);
    }

    /** The same content with these tags. */
    ProjectContent tagged(List<String> others) {
        return with(stage, owner, others);
    }

    private ProjectContent with(Stage otherStage, @Nullable Long otherOwner, List<String> otherTags) {
        return new ProjectContent(
                description,
                parties,
                classification,
                money,
                term,
                otherStage,
                otherOwner,
                participants,
                team,
                contacts,
                ipRights,
                needs,
                otherTags,
                externalNumbers);
    }

    /** The names of the form fields that must be filled before the project can be submitted and are not. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        need(missing, "summary", description.summary());
        need(missing, "originInstitution", parties.originInstitution());
        need(missing, "piName", parties.piName());
        need(missing, "field", classification.field());
        need(missing, "productKind", classification.productKind());
        need(missing, "trl", classification.trl());
        need(missing, "wantedTotal", money.total());
        return missing;
    }

    private static void need(List<String> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(field);
        }
    }
}
