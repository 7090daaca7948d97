package org.baseportal.milestones;

import java.io.Serializable;

/** The id of a milestone; other tables refer to it. */
public record MilestoneId(long value) implements Serializable {}
