package org.baseportal.projects;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;

/**
 * The projects as other modules use them. What a person may not see is not there: an empty answer, never a hint.
 */
public interface Projects {

    /** The project of this code, if {@code user} may see it. */
    Optional<ProjectSummary> find(ProjectCode code, CurrentUser user);

    /** The projects of these ids that {@code user} may see, in one query. */
    Map<ProjectId, ProjectSummary> summaries(Collection<ProjectId> ids, CurrentUser user);

    /**
     * The top of every page of a project, for the model of a {@link ProjectTab}.
     *
     * @throws org.baseportal.shared.web.NotFoundException if {@code user} may not know of the project
     */
    ProjectHead head(ProjectCode code, CurrentUser user);
}
