package org.baseportal.projects;

import java.util.List;

/** Implemented by modules that build on a project's steps: what they name blocks the correction of the step. */
public interface BuiltOnProject {

    /** What was built on the project's last step, each as words for people; empty if nothing was. */
    List<String> builtOnLastStep(ProjectCode code);
}
