package org.baseportal.milestones.domain;

import org.baseportal.projects.Stage;

/** Where a milestone stands in the plan of its project. */
record MilestonePlace(long project, Stage stage, int position) {}
