package org.baseportal.milestones.domain;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.DocumentOwner;
import org.baseportal.milestones.MilestoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The evidence of a milestone lies in the module documents. The trigger {@code milestones_milestone_legal} asks the
 * same of the rows.
 */
@Component
class Evidence {

    /** The owner type of the documents. */
    static final String TYPE = "milestone";

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static DocumentOwner owner(MilestoneId milestone) {
        return new DocumentOwner(TYPE, String.valueOf(milestone.value()));
    }

    /** Whether there is a document in use. */
    boolean exists(long milestone) {
        return jdbc.sql("""
                select exists (select 1 from documents_document d
                               where d.owner_type = 'milestone' and d.owner_key = :key and not d.archived)""")
                .param("key", String.valueOf(milestone))
                .query(Boolean.class)
                .single();
    }

    /** Whether the person uploaded any version of any document, those out of use included. */
    boolean isUploader(long milestone, CurrentUser person) {
        return jdbc.sql("""
                select exists (select 1 from documents_document d join documents_version v on v.document_id = d.id
                               where d.owner_type = 'milestone' and d.owner_key = :key and v.uploaded_by = :person)""")
                .param("key", String.valueOf(milestone))
                .param("person", person.id().value())
                .query(Boolean.class)
                .single();
    }
}
