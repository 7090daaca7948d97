package org.baseportal.milestones;

import java.time.Instant;
import org.baseportal.projects.ProjectId;

/** The evidence of a milestone was accepted. Published in the transaction of the acceptance. */
public record MilestoneAccepted(MilestoneId milestone, ProjectId project, Instant at) {}
