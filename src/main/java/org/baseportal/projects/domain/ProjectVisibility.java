package org.baseportal.projects.domain;

import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;

/**
 * Who sees which projects: the one place. Staff, administrators, finance and viewers see all; approvers every project
 * that was ever submitted; reviewers those in {@code projects_access}; a person with several roles the union. List,
 * count, search, export and page all use it.
 *
 * @param everything sees all projects
 * @param submitted sees every project that was ever submitted
 * @param user whose rows of {@code projects_access} count
 */
record ProjectVisibility(boolean everything, boolean submitted, long user) {

    /** The name of the SQL parameter that {@link #params()} fills. */
    private static final String PARAMETER = "visibleToUser";

    static ProjectVisibility of(CurrentUser user) {
        return new ProjectVisibility(
                user.isAny(Role.ADMIN, Role.STAFF, Role.FINANCE, Role.VIEWER),
                user.is(Role.APPROVER),
                user.id().value());
    }

    /** A condition on the row of {@code projects_project} named {@code alias}, in brackets, never empty. */
    String sql(String alias) {
        if (everything) {
            return "(true)";
        }
        String assigned = "exists (select 1 from projects_access pa where pa.project_id = " + alias
                + ".id and pa.user_id = :" + PARAMETER + ")";
        return submitted ? "(" + alias + ".submitted_at is not null or " + assigned + ")" : "(" + assigned + ")";
    }

    /**
     * A condition under which the row named {@code alias} may be shown in full, and not its code, title and
     * institution alone; in brackets, never empty.
     */
    String fullSql(String alias) {
        if (everything) {
            return "(true)";
        }
        String assigned = "exists (select 1 from projects_access pa where pa.project_id = " + alias
                + ".id and pa.user_id = :" + PARAMETER + " and pa.level = 'FULL')";
        return submitted ? "(" + alias + ".submitted_at is not null or " + assigned + ")" : "(" + assigned + ")";
    }

    /** The parameters {@link #sql(String)} and {@link #fullSql(String)} use. */
    Map<String, Object> params() {
        return everything ? Map.of() : Map.of(PARAMETER, user);
    }
}
