package org.baseportal.milestones.domain;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.projects.ProductKind;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the stage plans and their life. Publishing puts the version before out of use, in the same
 * transaction; running projects keep theirs. Index and triggers of the table hold against everything else.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class StageTemplates {

    private final TemplateReader reader;
    private final TemplateItems items;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    StageTemplates(TemplateReader reader, TemplateItems items, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.reader = reader;
        this.items = items;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions without their items, the newest of each kind first; drafts are for administrators. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public List<StageTemplate> versions(CurrentUser user) {
        return reader.heads().stream().filter(one -> maySee(one, user)).toList();
    }

    /** One version with its items. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public StageTemplate version(long id, CurrentUser user) {
        return reader.find(id).filter(one -> maySee(one, user)).orElseThrow(NotFoundException::new);
    }

    private static boolean maySee(StageTemplate template, CurrentUser user) {
        return !template.isDraft() || user.is(Role.ADMIN);
    }

    /**
     * A new draft that begins as a copy.
     *
     * @return its id
     * @throws ConflictException if there is a draft of that kind already
     */
    public long copy(long id, CurrentUser by) {
        StageTemplate from = reader.find(id).orElseThrow(NotFoundException::new);
        List<StageTemplate> ofKind = lockKind(from.kind());
        if (ofKind.stream().anyMatch(StageTemplate::isDraft)) {
            throw new ConflictException("milestones.template.draftThere");
        }
        int number = ofKind.stream().mapToInt(StageTemplate::number).max().orElse(0) + 1;
        long copy = jdbc.sql("""
                insert into milestones_template (id, product_kind, number, based_on, created_by, created_at)
                values (nextval('milestones_template_seq'), :kind, :number, :from, :by, :at) returning id""")
                .param("kind", from.kind().name())
                .param("number", number)
                .param("from", id)
                .param("by", by.id().value())
                .param("at", now())
                .query(Long.class)
                .single();
        items.copy(id, copy);
        record(copy, "create", "basedOn", null, String.valueOf(from.number()), by);
        return copy;
    }

    /**
     * Publishes a draft.
     *
     * @throws ConflictException if it is none, was changed since it was seen, or nothing in it is required
     */
    public void publish(long id, long seen, @Nullable String note, CurrentUser by) {
        StageTemplate found = reader.find(id).orElseThrow(NotFoundException::new);
        lockKind(found.kind());
        StageTemplate draft = reader.find(id).orElseThrow(NotFoundException::new);
        if (!draft.isDraft()) {
            throw new ConflictException("milestones.template.published");
        }
        if (draft.version() != seen) {
            throw new ConflictException("milestones.template.changedMeanwhile");
        }
        if (draft.items().stream().noneMatch(TemplateItem::required)) {
            throw new ConflictException("milestones.template.nothingRequired");
        }
        jdbc.sql("""
                update milestones_template set state = 'RETIRED', retired_by = :by, retired_at = :at,
                    version = version + 1 where product_kind = :kind and state = 'PUBLISHED'""")
                .param("by", by.id().value())
                .param("at", now())
                .param("kind", draft.kind().name())
                .update();
        jdbc.sql("""
                update milestones_template set state = 'PUBLISHED', note = :note, published_by = :by,
                    published_at = :at, version = version + 1 where id = :id""")
                .param("note", note)
                .param("by", by.id().value())
                .param("at", now())
                .param("id", id)
                .update();
        record(id, "publish", "number", null, String.valueOf(draft.number()), by);
    }

    /**
     * Puts the published version of a kind out of use: newly approved projects of the kind get the plan of the kind
     * OTHER, whose own version is only ever replaced.
     */
    public void retire(long id, CurrentUser by) {
        StageTemplate found = reader.find(id).orElseThrow(NotFoundException::new);
        if (found.kind() == ProductKind.OTHER) {
            throw new ConflictException("milestones.template.lastResort");
        }
        int retired = jdbc.sql("""
                update milestones_template set state = 'RETIRED', retired_by = :by, retired_at = :at,
                    version = version + 1 where id = :id and state = 'PUBLISHED'""")
                .param("by", by.id().value())
                .param("at", now())
                .param("id", id)
                .update();
        if (retired == 0) {
            throw new ConflictException("milestones.template.notPublished");
        }
        record(id, "retire", "number", String.valueOf(found.number()), null, by);
    }

    /** Throws a draft away. */
    public void discard(long id, CurrentUser by) {
        StageTemplate draft = reader.find(id).orElseThrow(NotFoundException::new);
        if (!draft.isDraft()) {
            throw new ConflictException("milestones.template.published");
        }
        items.removeAll(id);
        jdbc.sql("delete from milestones_template where id = :id and state = 'DRAFT'")
                .param("id", id)
                .update();
        record(id, "discard", "number", String.valueOf(draft.number()), null, by);
    }

    /** Locks all versions of a kind, in one order, and reads their heads. */
    private List<StageTemplate> lockKind(ProductKind kind) {
        jdbc.sql("select id from milestones_template where product_kind = :kind order by id for update")
                .param("kind", kind.name())
                .query(Long.class)
                .list();
        return reader.heads().stream().filter(one -> one.kind() == kind).toList();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void record(
            long id, String action, String field, @Nullable String before, @Nullable String after, CurrentUser by) {
        audit.record(new AuditEntry(
                "stage-plan",
                String.valueOf(id),
                action,
                by.id(),
                by.displayName(),
                null,
                List.of(new FieldChange(field, before, after))));
    }
}
