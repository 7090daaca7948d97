package org.baseportal.projects.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.baseportal.documents.Openness;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.Stage;
import org.baseportal.projects.domain.ProjectContent;
import org.baseportal.projects.domain.ProjectView;
import org.baseportal.projects.web.ProjectFormRows.ContactRow;
import org.baseportal.projects.web.ProjectFormRows.IpRow;
import org.baseportal.projects.web.ProjectFormRows.MemberRow;
import org.baseportal.projects.web.ProjectFormRows.NeedRow;
import org.baseportal.projects.web.ProjectFormRows.NumberRow;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/** What people write about a project, as the long form sends it. Organisations by name, one a line. */
record ProjectForm(
        @Nullable @NotBlank @Size(max = 200) String titleZh,
        @Nullable @Size(max = 300) String titleEn,
        @Nullable @Size(max = 4000) String summary,
        @Nullable @Size(max = 2000) String problem,
        @Nullable @Size(max = 2000) String advantage,
        @Nullable @Size(max = 2000) String economics,
        @Nullable @Size(max = 200) String originInstitution,
        @Nullable @Size(max = 200) String carryingUnit,
        @Nullable @Size(max = 200) String recommendingUnit,
        @Nullable @Size(max = 4000) String participants,
        @Nullable @Size(max = 60) String piName,
        @Nullable @Size(max = 60) String piTitle,
        @Nullable @Size(max = 200) String piUnit,
        @Nullable @Size(max = 40) String field,
        @Nullable ProductKind productKind,
        @Nullable @Size(max = 200) String indication,
        @Nullable @Min(1) @Max(9) Integer trl,
        @Nullable @NotNull Stage stage,
        @Nullable @NotNull Openness openness,
        @Nullable Yuan wantedTotal,
        @Nullable Yuan wantedFiscal,
        @Nullable Yuan wantedOwn,
        @Nullable Yuan wantedOther,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Long owner,
        @Nullable @Size(max = 600) String tags,
        @Valid @Size(max = 50) List<MemberRow> team,
        @Valid @Size(max = 20) List<ContactRow> contacts,
        @Valid @Size(max = 100) List<IpRow> ipRights,
        @Valid @Size(max = 20) List<NeedRow> needs,
        @Valid @Size(max = 20) List<NumberRow> externalNumbers,
        @Nullable Long version,
        @Nullable UUID token) {

    ProjectForm {
        team = ProjectFormRows.whole(team, MemberRow.EMPTY);
        contacts = ProjectFormRows.whole(contacts, ContactRow.EMPTY);
        ipRights = ProjectFormRows.whole(ipRights, IpRow.EMPTY);
        needs = ProjectFormRows.whole(needs, NeedRow.EMPTY);
        externalNumbers = ProjectFormRows.whole(externalNumbers, NumberRow.EMPTY);
    }

    /** A new form with a one-time token, and one row for the team and one for contacts to begin with. */
    static ProjectForm empty() {
        ProjectForm bare = of(ProjectContent.titled("-"), null, null, null, List.of(), null, UUID.randomUUID());
        return bare.begun();
    }

    /** The form of a project as it stands. */
    static ProjectForm from(ProjectView view) {
        return of(
                view.content(),
                view.originInstitution(),
                view.carryingUnit(),
                view.recommendingUnit(),
                view.participants().stream().filter(Objects::nonNull).toList(),
                view.version(),
                null);
    }

    private static ProjectForm of(
            ProjectContent content,
            @Nullable String origin,
            @Nullable String carrying,
            @Nullable String recommending,
            List<String> participants,
            @Nullable Long version,
            @Nullable UUID token) {
        var words = content.description();
        var parties = content.parties();
        var place = content.classification();
        var money = content.money();
        return new ProjectForm(
                words.titleZh(),
                words.titleEn(),
                words.summary(),
                words.problem(),
                words.advantage(),
                words.economics(),
                origin,
                carrying,
                recommending,
                participants.isEmpty() ? null : String.join("\n", participants),
                parties.piName(),
                parties.piTitle(),
                parties.piUnit(),
                place.field(),
                place.productKind(),
                place.indication(),
                place.trl(),
                content.stage(),
                place.openness(),
                money.total(),
                money.fiscal(),
                money.own(),
                money.other(),
                content.term().startsOn(),
                content.term().endsOn(),
                content.owner(),
                content.tags().isEmpty() ? null : String.join(" ", content.tags()),
                content.team().stream().map(MemberRow::of).toList(),
                content.contacts().stream().map(ContactRow::of).toList(),
                content.ipRights().stream().map(IpRow::of).toList(),
                content.needs().stream().map(NeedRow::of).toList(),
                content.externalNumbers().stream().map(NumberRow::of).toList(),
                version,
                token);
    }

    private ProjectForm begun() {
        return new ProjectForm(
                null,
                titleEn,
                summary,
                problem,
                advantage,
                economics,
                originInstitution,
                carryingUnit,
                recommendingUnit,
                participants,
                piName,
                piTitle,
                piUnit,
                field,
                productKind,
                indication,
                trl,
                stage,
                openness,
                wantedTotal,
                wantedFiscal,
                wantedOwn,
                wantedOther,
                startsOn,
                endsOn,
                owner,
                tags,
                List.of(MemberRow.EMPTY),
                List.of(ContactRow.EMPTY),
                ipRights,
                needs,
                externalNumbers,
                version,
                token);
    }
}
