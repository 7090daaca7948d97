package org.baseportal.milestones.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;

/** Turns a filter into SQL on {@code milestones_milestone m} and {@code projects_project p}; values are bound. */
final class MilestoneCondition {

    private static final String OPEN = " and m.status in ('PLANNED', 'STARTED', 'SUBMITTED', 'RETURNED')";
    private static final String IN_WORK = " and p.status in ('APPROVED', 'INCUBATING')";

    private final StringBuilder sql = new StringBuilder("not p.archived");
    private final Map<String, Object> params = new HashMap<>();

    private MilestoneCondition() {}

    static MilestoneCondition of(MilestoneFilter filter, LocalDate today, CurrentUser user) {
        MilestoneCondition condition = new MilestoneCondition();
        condition.due(filter.due(), today);
        if (filter.status() != null) {
            condition.and("m.status = :status", "status", filter.status().name());
        }
        if (filter.stage() != null) {
            condition.and("m.stage = :stage", "stage", filter.stage().name());
        }
        if (filter.owner() != null) {
            condition.and("m.owner_id = :owner", "owner", filter.owner());
        }
        if (filter.from() != null) {
            condition.and("m.due_on >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            condition.and("m.due_on <= :to", "to", filter.to());
        }
        if (filter.toAccept()) {
            condition.acceptable(user);
        }
        return condition;
    }

    private void due(DueFilter due, LocalDate today) {
        switch (due) {
            case OPEN -> sql.append(OPEN);
            case OVERDUE -> {
                sql.append(OPEN).append(IN_WORK);
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
        sql.append(IN_WORK).append("""
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
