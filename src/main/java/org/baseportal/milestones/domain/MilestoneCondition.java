package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;

/**
 * Turns a filter into SQL on {@code milestones_milestone m} and {@code projects_project p}, or on
 * {@code milestones_count m}, which knows projects that are not archived only; values are bound.
 */
final class MilestoneCondition {

    private static final String OPEN = " and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')";
    private static final String IN_WORK = "p.status in ('APPROVED', 'INCUBATING')";

    private final StringBuilder sql;
    private final String working;
    private final Map<String, Object> params = new HashMap<>();

    private MilestoneCondition(String first, String working) {
        sql = new StringBuilder(first);
        this.working = working;
    }

    static MilestoneCondition of(MilestoneFilter filter, LocalDate today, CurrentUser user) {
        MilestoneCondition condition = new MilestoneCondition("not p.archived", IN_WORK);
        condition.dates(filter, today);
        if (filter.owner() != null) {
            condition.and("m.owner_id = :owner", "owner", filter.owner());
        }
        if (filter.toAccept()) {
            condition.acceptable(user);
        }
        return condition;
    }

    /** The same on {@code milestones_count m}, for a filter that is counted. */
    static MilestoneCondition counted(MilestoneFilter filter, LocalDate today) {
        MilestoneCondition condition = new MilestoneCondition("true", "m.working");
        condition.dates(filter, today);
        return condition;
    }

    private void dates(MilestoneFilter filter, LocalDate today) {
        due(filter.due(), today);
        if (filter.status() != null) {
            and("m.status = :status", "status", filter.status().name());
        }
        if (filter.stage() != null) {
            and("m.stage = :stage", "stage", filter.stage().name());
        }
        if (filter.from() != null) {
            and("m.due_on >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            and("m.due_on <= :to", "to", filter.to());
        }
    }

    private void due(DueFilter due, LocalDate today) {
        switch (due) {
            case OPEN -> sql.append(OPEN);
            case OVERDUE -> {
                sql.append(OPEN).append(" and ").append(working);
                and("m.due_on < :today", "today", today);
            }
            case MONTH -> {
                and("m.due_on >= :monthBegins", "monthBegins", today.withDayOfMonth(1));
                and(
                        "m.due_on < :monthEnds",
                        "monthEnds",
                        today.withDayOfMonth(1).plusMonths(1));
            }
            case ALL -> {}
        }
    }

    /** Handed in, to be accepted by a role of the person, and not uploaded, handed in or tied to him. */
    private void acceptable(CurrentUser user) {
        sql.append(" and ").append(working).append("""
                 and m.status = 'SUBMITTED' and m.submitted_by is distinct from :me
                and (m.accepted_by = 'STAFF' and :staff
                     or m.accepted_by = 'APPROVER' and :approver and p.created_by <> :me
                        and p.owner_id is distinct from :me and p.importer_id is distinct from :me)
                and not exists (select 1 from documents_document d join documents_version v on v.document_id = d.id
                    where d.owner_type = 'milestone' and d.owner_key = m.id::text and v.uploaded_by = :me)""");
        params.put("me", user.id().value());
        params.put("staff", user.is(Role.STAFF));
        params.put("approver", user.is(Role.APPROVER));
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        params.put(name, value);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> params() {
        return params;
    }
}
