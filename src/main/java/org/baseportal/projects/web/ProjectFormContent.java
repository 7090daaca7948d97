package org.baseportal.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.domain.Classification;
import org.baseportal.projects.domain.Contact;
import org.baseportal.projects.domain.Description;
import org.baseportal.projects.domain.ExternalNumber;
import org.baseportal.projects.domain.IpRight;
import org.baseportal.projects.domain.MoneyWanted;
import org.baseportal.projects.domain.Need;
import org.baseportal.projects.domain.OrganisationNames;
import org.baseportal.projects.domain.Parties;
import org.baseportal.projects.domain.ProjectContent;
import org.baseportal.projects.domain.TeamMember;
import org.baseportal.projects.domain.Term;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a long form without errors into what the registry keeps. */
@Component
class ProjectFormContent {

    private final OrganisationNames organisations;

    ProjectFormContent(OrganisationNames organisations) {
        this.organisations = organisations;
    }

    ProjectContent of(ProjectForm form, CurrentUser by) {
        List<String> participants = ProjectFormCheck.lines(form.participants());
        List<String> names = new ArrayList<>(participants);
        add(names, form.originInstitution());
        add(names, form.carryingUnit());
        add(names, form.recommendingUnit());
        Map<String, Long> ids = names.isEmpty() ? Map.of() : organisations.resolve(names, by);
        return new ProjectContent(
                new Description(
                        Objects.requireNonNull(Texts.line(form.titleZh())),
                        Texts.line(form.titleEn()),
                        form.summary(),
                        form.problem(),
                        form.advantage(),
                        form.economics()),
                new Parties(
                        id(ids, form.originInstitution()),
                        id(ids, form.carryingUnit()),
                        id(ids, form.recommendingUnit()),
                        Texts.line(form.piName()),
                        Texts.line(form.piTitle()),
                        Texts.line(form.piUnit())),
                new Classification(
                        form.field(),
                        form.productKind(),
                        Texts.line(form.indication()),
                        form.trl(),
                        Objects.requireNonNull(form.openness())),
                new MoneyWanted(form.wantedTotal(), form.wantedFiscal(), form.wantedOwn(), form.wantedOther()),
                new Term(form.startsOn(), form.endsOn()),
                Objects.requireNonNull(form.stage()),
                form.owner(),
                participants.stream().map(ids::get).distinct().toList(),
                team(form),
                contacts(form),
                ipRights(form),
                needs(form),
                ProjectFormCheck.words(form.tags()),
                externalNumbers(form));
    }

    private static void add(List<String> names, @Nullable String name) {
        String clean = Texts.line(name);
        if (clean != null) {
            names.add(clean);
        }
    }

    private static @Nullable Long id(Map<String, Long> ids, @Nullable String name) {
        String clean = Texts.line(name);
        return clean == null ? null : ids.get(clean);
    }

    private static List<TeamMember> team(ProjectForm form) {
        return form.team().stream()
                .filter(row -> row.name() != null)
                .map(row -> new TeamMember(
                        Objects.requireNonNull(Texts.line(row.name())),
                        Texts.line(row.title()),
                        Texts.line(row.unit()),
                        Texts.line(row.task())))
                .toList();
    }

    private static List<Contact> contacts(ProjectForm form) {
        return form.contacts().stream()
                .filter(row -> row.name() != null)
                .map(row -> new Contact(
                        Objects.requireNonNull(row.purpose()),
                        Objects.requireNonNull(Texts.line(row.name())),
                        Texts.line(row.phone()),
                        Texts.line(row.email())))
                .toList();
    }

    private static List<IpRight> ipRights(ProjectForm form) {
        return form.ipRights().stream()
                .filter(row -> row.number() != null)
                .map(row -> new IpRight(
                        Objects.requireNonNull(Texts.line(row.number())),
                        Objects.requireNonNull(row.kind()),
                        Objects.requireNonNull(row.legalState()),
                        Texts.line(row.holder()),
                        Texts.line(row.inventors()),
                        Boolean.TRUE.equals(row.pledged()),
                        Boolean.TRUE.equals(row.licensed())))
                .toList();
    }

    private static List<Need> needs(ProjectForm form) {
        return form.needs().stream()
                .filter(row -> row.kind() != null)
                .map(row -> new Need(Objects.requireNonNull(row.kind()), Texts.line(row.text())))
                .toList();
    }

    private static List<ExternalNumber> externalNumbers(ProjectForm form) {
        return form.externalNumbers().stream()
                .filter(row -> row.system() != null && row.number() != null)
                .map(row -> new ExternalNumber(
                        Objects.requireNonNull(Texts.line(row.system())),
                        Objects.requireNonNull(Texts.line(row.number()))))
                .toList();
    }
}
