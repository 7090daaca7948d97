package org.baseportal.benchmark;

import java.util.List;
import org.baseportal.funding.domain.FundingWorkload;
import org.baseportal.milestones.domain.MilestonesWorkload;

/** All of them, by name. */
final class Workloads {

    private static final List<Workload> ALL =
            List.of(new ProjectsWorkload(), new MilestonesWorkload(), new FundingWorkload());

    private Workloads() {}

    static List<Workload> all() {
        return ALL;
    }

    static Workload named(String name) {
        return ALL.stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no workload " + name));
    }
}
