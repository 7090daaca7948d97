package org.baseportal.milestones.domain;

import org.baseportal.projects.Stage;

/** Where a milestone stands in the plan of its project, and in which plan if there was more than one. */
record MilestonePlace(long project, Stage stage, int position, int plan) {}
