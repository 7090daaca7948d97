package org.baseportal.benchmark;

import java.util.List;

/** All of them, by name. */
final class Workloads {

    private static final List<Workload> ALL = List.of(new ProjectsWorkload());

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
