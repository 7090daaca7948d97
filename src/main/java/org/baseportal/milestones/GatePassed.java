package org.baseportal.milestones;

import java.time.Instant;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;

/** A project went through the gate between two stages. Published in the transaction of the decision. */
public record GatePassed(ProjectId project, Stage from, Stage to, Instant at) {}
