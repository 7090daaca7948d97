package org.baseportal.milestones.domain;

import java.util.ArrayList;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits the items of a draft. Each change locks the draft, so that an edit and a publication never cross. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class TemplateEditor {

    private final TemplateReader reader;
    private final TemplateItems items;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    TemplateEditor(TemplateReader reader, TemplateItems items, JdbcClient jdbc, AuditTrail audit) {
        this.reader = reader;
        this.items = items;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Adds an item at the end of its stage; returns its id. */
    public long add(long template, TemplateItemCommand item, CurrentUser by) {
        StageTemplate draft = draft(template);
        long id = items.add(template, item);
        List<Long> ids = new ArrayList<>(ids(draft, item));
        ids.add(id);
        items.order(template, item.stage(), ids);
        done(template, null, item.nameZh(), by);
        return id;
    }

    /**
     * Changes an item; it stays in its stage.
     *
     * @throws ConflictException if somebody changed the draft since it was seen
     */
    public void change(long template, long item, long seen, TemplateItemCommand command, CurrentUser by) {
        StageTemplate draft = draft(template);
        TemplateItem old = draft.item(item).orElseThrow(NotFoundException::new);
        if (draft.version() != seen) {
            throw new ConflictException("milestones.template.changedMeanwhile");
        }
        items.change(item, command);
        done(template, old.nameZh(), command.nameZh(), by);
    }

    /** Takes an item out. */
    public void remove(long template, long item, CurrentUser by) {
        TemplateItem old = draft(template).item(item).orElseThrow(NotFoundException::new);
        items.remove(item);
        done(template, old.nameZh(), null, by);
    }

    /** Moves an item one place up or down within its stage; at the edge nothing happens. */
    public void move(long template, long item, boolean up, CurrentUser by) {
        StageTemplate draft = draft(template);
        TemplateItem moved = draft.item(item).orElseThrow(NotFoundException::new);
        List<Long> ids = new ArrayList<>(
                draft.of(moved.stage()).stream().map(TemplateItem::id).toList());
        int at = ids.indexOf(item);
        int to = up ? at - 1 : at + 1;
        if (to < 0 || to >= ids.size()) {
            return;
        }
        ids.add(to, ids.remove(at));
        items.order(template, moved.stage(), ids);
        done(template, moved.nameZh(), moved.nameZh(), by);
    }

    private static List<Long> ids(StageTemplate draft, TemplateItemCommand item) {
        return draft.of(item.stage()).stream().map(TemplateItem::id).toList();
    }

    private StageTemplate draft(long id) {
        jdbc.sql("select id from milestones_template where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
        StageTemplate template = reader.find(id).orElseThrow(NotFoundException::new);
        if (!template.isDraft()) {
            throw new ConflictException("milestones.template.published");
        }
        return template;
    }

    private void done(long template, @Nullable String before, @Nullable String after, CurrentUser by) {
        jdbc.sql("update milestones_template set version = version + 1 where id = :id")
                .param("id", template)
                .update();
        audit.record(new AuditEntry(
                "stage-plan",
                String.valueOf(template),
                "edit",
                by.id(),
                by.displayName(),
                null,
                List.of(new FieldChange("item", before, after))));
    }
}
