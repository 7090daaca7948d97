package org.baseportal.milestones.domain;

import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentAccess;
import org.baseportal.documents.Openness;
import org.baseportal.milestones.MilestoneStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads the documents of a project reads the evidence of its milestones, who adds to it adds here, but nothing joins
 * what is handed in or settled, nor a project that is not in work.
 */
@Component
class MilestoneDocuments implements DocumentAccess {

    private final ObjectProvider<DocumentAccess> accesses;
    private final JdbcClient jdbc;

    MilestoneDocuments(ObjectProvider<DocumentAccess> accesses, JdbcClient jdbc) {
        this.accesses = accesses;
        this.jdbc = jdbc;
    }

    @Override
    public String ownerType() {
        return Evidence.TYPE;
    }

    @Override
    public boolean mayRead(CurrentUser user, String ownerKey, Openness openness) {
        return found(ownerKey)
                .filter(owner -> ofProject().mayRead(user, owner.code(), openness))
                .isPresent();
    }

    @Override
    public boolean mayAdd(CurrentUser user, String ownerKey) {
        return found(ownerKey)
                .filter(Owner::takesEvidence)
                .filter(owner -> ofProject().mayAdd(user, owner.code()))
                .isPresent();
    }

    private DocumentAccess ofProject() {
        return accesses.stream()
                .filter(access -> access.ownerType().equals("project"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Owner> found(String ownerKey) {
        if (!ownerKey.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select p.code, m.status, p.status in ('APPROVED', 'INCUBATING') as in_work
                from milestones_milestone m join projects_project p on p.id = m.project_id where m.id = :id""")
                .param("id", Long.valueOf(ownerKey))
                .query((row, number) -> new Owner(
                        row.getString("code"),
                        MilestoneStatus.valueOf(row.getString("status")).takesEvidence() && row.getBoolean("in_work")))
                .optional();
    }

    private record Owner(String code, boolean takesEvidence) {}
}
