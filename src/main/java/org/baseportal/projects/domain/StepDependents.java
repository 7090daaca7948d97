package org.baseportal.projects.domain;

import java.util.List;
import org.baseportal.projects.BuiltOnProject;
import org.baseportal.projects.ProjectCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the modules above what they have built on a project's last step; any answer blocks its correction. */
@Component
class StepDependents {

    private final ObjectProvider<BuiltOnProject> builders;

    StepDependents(ObjectProvider<BuiltOnProject> builders) {
        this.builders = builders;
    }

    List<String> of(ProjectCode code) {
        return builders.stream()
                .flatMap(builder -> builder.builtOnLastStep(code).stream())
                .toList();
    }
}
