package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/**
 * The sets of criteria and the life of their versions. Every change locks the version first, so that a publication and
 * an edit never cross; the triggers of the table hold against everything else.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
public class CriteriaSets {

    private final CriteriaReader reader;
    private final CriteriaWriter writer;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CriteriaSets(CriteriaReader reader, CriteriaWriter writer, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions without their criteria. Drafts are for administrators and staff. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'REVIEWER', 'APPROVER', 'VIEWER')")
    public List<CriteriaVersion> versions(boolean drafts) {
        return reader.heads().stream().filter(it -> drafts || !it.isDraft()).toList();
    }

    /** One version with its criteria. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'REVIEWER', 'APPROVER', 'VIEWER')")
    public CriteriaVersion version(long id, boolean drafts) {
        return reader.find(id).filter(it -> drafts || !it.isDraft()).orElseThrow(NotFoundException::new);
    }

    /** A new set with an empty first version; returns the version's id. */
    public long create(String nameZh, String nameEn, CurrentUser by) {
        long set = writer.nextId();
        jdbc.sql("insert into reviews_criteria_set (id, name_zh, name_en, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(set, nameZh, nameEn, by.id().value(), now())
                .update();
        long id = insertVersion(set, 1, null, null, by);
        record(id, "create", by, List.of(new FieldChange("nameZh", null, nameZh)));
        return id;
    }

    /** A new version that starts as a copy; returns its id, or that of the draft that is there already. */
    public long copy(long id, @Nullable String note, CurrentUser by) {
        CriteriaVersion from = lock(id);
        jdbc.sql("select id from reviews_criteria_set where id = ? for update")
                .param(from.setId())
                .query(Long.class)
                .single();
        List<CriteriaVersion> ofSet =
                reader.heads().stream().filter(it -> it.setId() == from.setId()).toList();
        if (ofSet.stream().anyMatch(CriteriaVersion::isDraft)) {
            throw new ConflictException("reviews.criteria.draftThere", from.setNameZh());
        }
        int number = ofSet.stream().mapToInt(CriteriaVersion::number).max().orElse(0) + 1;
        long copy = insertVersion(from.setId(), number, id, note, by);
        from.criteria().forEach(criterion -> writer.add(copy, CriterionCommand.of(criterion)));
        record(copy, "create", by, List.of(new FieldChange("basedOn", null, String.valueOf(from.number()))));
        return copy;
    }

    private long insertVersion(long set, int number, @Nullable Long basedOn, @Nullable String note, CurrentUser by) {
        long id = writer.nextId();
        jdbc.sql("""
                        insert into reviews_criteria_version (id, set_id, number, based_on, note, created_by, created_at)
                        values (:id, :set, :number, :basedOn, :note, :by, :at)""")
                .param("id", id)
                .param("set", set)
                .param("number", number)
                .param("basedOn", basedOn)
                .param("note", note)
                .param("by", by.id().value())
                .param("at", now())
                .update();
        return id;
    }

    /** Adds a criterion at the end; returns its id. */
    public long add(long id, CriterionCommand criterion, CurrentUser by) {
        CriteriaVersion draft = draft(id);
        long added = writer.add(id, criterion);
        touch(draft);
        record(id, "criterion-add", by, List.of(new FieldChange("criterion", null, criterion.code())));
        return added;
    }

    /** Changes a criterion. */
    public void change(long id, long criterionId, long seen, CriterionCommand criterion, CurrentUser by) {
        CriteriaVersion draft = draft(id);
        Criterion old = draft.criterion(criterionId).orElseThrow(CriteriaSets::gone);
        refuseIfUnseen(draft, seen);
        writer.change(id, criterionId, criterion);
        touch(draft);
        record(id, "criterion-edit", by, List.of(new FieldChange("criterion", old.code(), criterion.code())));
    }

    /** Changes the weights of many criteria at once. */
    public void weigh(long id, long seen, Map<Long, BigDecimal> weights, CurrentUser by) {
        CriteriaVersion draft = draft(id);
        refuseIfUnseen(draft, seen);
        List<FieldChange> changes = new ArrayList<>();
        weights.forEach((criterionId, weight) -> {
            Criterion old = draft.criterion(criterionId).orElseThrow(CriteriaSets::gone);
            if (old.weight().compareTo(weight) != 0) {
                jdbc.sql("update reviews_criterion set weight = ? where id = ?")
                        .params(weight, criterionId)
                        .update();
                changes.add(new FieldChange(
                        "weight",
                        old.code() + " " + old.weight().toPlainString(),
                        old.code() + " " + weight.toPlainString()));
            }
        });
        touch(draft);
        record(id, "edit", by, changes);
    }

    /** Takes a criterion out of a draft. */
    public void remove(long id, long criterionId, CurrentUser by) {
        CriteriaVersion draft = draft(id);
        Criterion old = draft.criterion(criterionId).orElseThrow(CriteriaSets::gone);
        jdbc.sql("delete from reviews_criterion where id = ?")
                .param(criterionId)
                .update();
        touch(draft);
        record(id, "criterion-remove", by, List.of(new FieldChange("criterion", old.code(), null)));
    }

    /** Publishes a draft: from here on it never changes. */
    public void publish(long id, CurrentUser by) {
        CriteriaVersion draft = draft(id);
        if (!draft.isWhole()) {
            throw new ConflictException("reviews.criteria.notWhole", draft.sum().toPlainString());
        }
        if (!draft.isReady()) {
            throw new ConflictException("reviews.criteria.noAnchors", String.join(", ", draft.withoutAnchors()));
        }
        jdbc.sql("update reviews_criteria_version set state = 'PUBLISHED', published_by = ?, published_at = ?,"
                        + " version = version + 1 where id = ?")
                .params(by.id().value(), now(), id)
                .update();
        record(id, "publish", by, List.of());
    }

    /** Puts a published version out of use; rounds that use it keep it. */
    public void retire(long id, CurrentUser by) {
        CriteriaVersion version = lock(id);
        if (!version.state().successors().contains(CriteriaState.RETIRED)) {
            throw new ConflictException("reviews.criteria.notPublished");
        }
        jdbc.sql("update reviews_criteria_version set state = 'RETIRED', retired_at = ?, version = version + 1"
                        + " where id = ?")
                .params(now(), id)
                .update();
        record(id, "retire", by, List.of());
    }

    private CriteriaVersion draft(long id) {
        CriteriaVersion version = lock(id);
        if (!version.isDraft()) {
            throw new ConflictException("reviews.criteria.published");
        }
        return version;
    }

    private CriteriaVersion lock(long id) {
        jdbc.sql("select id from reviews_criteria_version where id = ? for update")
                .param(id)
                .query(Long.class)
                .list();
        return reader.find(id).orElseThrow(NotFoundException::new);
    }

    private static void refuseIfUnseen(CriteriaVersion draft, long seen) {
        if (draft.version() != seen) {
            throw new ConflictException("reviews.criteria.changedMeanwhile");
        }
    }

    private void touch(CriteriaVersion draft) {
        jdbc.sql("update reviews_criteria_version set version = version + 1 where id = ?")
                .param(draft.id())
                .update();
    }

    private static ConflictException gone() {
        return new ConflictException("reviews.criteria.gone");
    }

    private void record(long id, String action, CurrentUser by, List<FieldChange> changes) {
        audit.record(new AuditEntry("criteria", String.valueOf(id), action, by.id(), by.displayName(), null, changes));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
