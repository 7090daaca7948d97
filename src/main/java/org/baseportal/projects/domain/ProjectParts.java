package org.baseportal.projects.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** The lists of a project: rows that belong to it and to nothing else. A list is rewritten only if it differs. */
@Embeddable
class ProjectParts {

    @ElementCollection
    @CollectionTable(name = "projects_participant", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    @Column(name = "partner_id")
    private List<Long> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "projects_member", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<TeamMember> team = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "projects_contact", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "projects_ip_right", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<IpRight> ipRights = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "projects_need", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    private List<Need> needs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "projects_tag", joinColumns = @JoinColumn(name = "project_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag")
    private List<String> tags = new ArrayList<>();

    // No order column: rows are removed before others are inserted, so two numbers may change places.
    @ElementCollection
    @CollectionTable(name = "projects_external_number", joinColumns = @JoinColumn(name = "project_id"))
    @OrderBy("system, number")
    private List<ExternalNumber> externalNumbers = new ArrayList<>();

    protected ProjectParts() {}

    void write(ProjectContent content) {
        rewrite(participants, content.participants());
        rewrite(team, content.team());
        rewrite(contacts, content.contacts());
        rewrite(ipRights, content.ipRights());
        rewrite(needs, content.needs());
        rewrite(tags, content.tags());
        rewrite(externalNumbers, content.externalNumbers());
    }

    ProjectContent read(
            Description description,
            Parties parties,
            Classification classification,
            MoneyWanted money,
            Term term,
            Stage stage,
            @Nullable Long owner) {
        return new ProjectContent(
                description,
                parties,
                classification,
                money,
                term,
                stage,
                owner,
                participants,
                team,
                contacts,
                ipRights,
                needs,
                tags,
                externalNumbers);
    }

    private static <T> void rewrite(List<T> old, List<T> fresh) {
        if (!old.equals(fresh)) {
            old.clear();
            old.addAll(fresh);
        }
    }
}
