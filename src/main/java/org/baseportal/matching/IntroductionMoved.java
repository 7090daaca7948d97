package org.baseportal.matching;

import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectId;

/** An introduction took a step. Published in its transaction. */
public record IntroductionMoved(long introduction, ProjectId project, PartnerId partner, IntroductionStatus status) {}
