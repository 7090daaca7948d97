package org.baseportal.projects.domain;

import java.util.List;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;

/**
 * The last step of a project, which a correction would take back.
 *
 * @param builtUpon what others have built on it; anything blocks the correction
 */
public record CorrectableStep(Verb verb, ProjectStatus from, ProjectStatus to, List<String> builtUpon) {}
