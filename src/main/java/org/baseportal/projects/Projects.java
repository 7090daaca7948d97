package org.baseportal.projects;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserId;
import org.baseportal.shared.money.Yuan;

/**
 * The projects as other modules use them. What a person may not see is not there: an empty answer, never a hint.
 */
public interface Projects {

    /** The project of this code, if {@code user} may see it. */
    Optional<ProjectSummary> find(ProjectCode code, CurrentUser user);

    /** Who of the staff looks after the project, if anybody; says nothing else about it. */
    Optional<UserId> owner(ProjectCode code);

    /** The projects of these ids that {@code user} may see, in one query. */
    Map<ProjectId, ProjectSummary> summaries(Collection<ProjectId> ids, CurrentUser user);

    /**
     * The top of every page of a project, for the model of a {@link ProjectTab}.
     *
     * @throws org.baseportal.shared.web.NotFoundException if {@code user} may not know of the project
     */
    ProjectHead head(ProjectCode code, CurrentUser user);

    /** The approved amount 核定金额 of a project, if there is one. The caller has checked that the person may see it. */
    Optional<Yuan> approvedAmount(ProjectId id);

    /** The code of its technology field, if it has one; says nothing else about it. */
    Optional<String> field(ProjectId id);

    /**
     * What a project says of itself, for those who judge it; empty unless {@code user} may see the whole of it.
     */
    Optional<ProjectDossier> dossier(ProjectCode code, CurrentUser user);

    /**
     * Whether somebody created, brought in, owns or works on a project, or ever did, under any name of his: then he
     * neither reviews it nor decides on it.
     */
    boolean isInvolved(ProjectId id, UserId user);

    /**
     * Takes a decision that a round has reached, in the caller's transaction; by the same rules as the simple procedure.
     *
     * @throws org.baseportal.shared.web.NotFoundException if {@code by} may not know of the project
     * @throws org.baseportal.shared.web.RefusedException if the role or separation of duties forbids it
     * @throws org.baseportal.shared.web.ConflictException if it is not possible as the project stands
     */
    void decide(ProjectCode code, ProjectDecision decision, CurrentUser by);

    /**
     * Takes a step that a procedure of the caller stands behind, in the caller's transaction; by the same rules as on
     * the project's page.
     *
     * @throws org.baseportal.shared.web.NotFoundException if {@code by} may not know of the project
     * @throws org.baseportal.shared.web.RefusedException if the role or separation of duties forbids it
     * @throws org.baseportal.shared.web.ConflictException if it is not possible as the project stands
     */
    void step(ProjectCode code, ProjectStep step, CurrentUser by);

    /**
     * Moves a project to another stage of the chain after the gate that {@code by} has decided, in the caller's
     * transaction, and keeps it in its history.
     *
     * @throws org.baseportal.shared.web.NotFoundException if {@code by} may not know of the project
     * @throws org.baseportal.shared.web.RefusedException if the role or separation of duties forbids it
     * @throws org.baseportal.shared.web.ConflictException if it is not in incubation, or no longer in that stage
     */
    void moveStage(ProjectCode code, StageMove move, CurrentUser by);

    /** Whether the person made, imported, owns or works on the project, now or at any time before. */
    boolean isInvolved(ProjectCode code, CurrentUser user);

    /** Lets somebody besides the base see a project; a second call changes how much. */
    void grantAccess(ProjectCode code, UserId user, AccessLevel level);

    /** Takes the access away again. */
    void withdrawAccess(ProjectCode code, UserId user);
}
