package org.baseportal.milestones;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baseportal.projects.ProjectId;

/** The milestones as other modules use them. Whether a person may see the project, the caller has checked. */
public interface Milestones {

    /** The milestones of a project in the order of its plan; empty for a project without a plan. */
    List<MilestoneSummary> of(ProjectId project);

    /** These milestones, in one query; an unknown id has no entry. */
    Map<MilestoneId, MilestoneSummary> summaries(Collection<MilestoneId> ids);
}
