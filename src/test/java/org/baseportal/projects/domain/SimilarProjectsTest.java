package org.baseportal.projects.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimilarProjectsTest {

    @Test
    void theSameTitleIsWhollyAlike() {
        assertThat(SimilarProjects.likeness("可降解血管支架的研制", "可降解血管支架的研制")).isEqualTo(1);
    }

    @Test
    void anotherWordingOfTheSameThingIsAlike() {
        assertThat(SimilarProjects.likeness("可降解血管支架的研制", "可降解血管支架研制及临床试验")).isGreaterThan(0.45);
    }

    @Test
    void anotherSubjectIsNotAlike() {
        assertThat(SimilarProjects.likeness("可降解血管支架的研制", "植入式迷走神经刺激系统")).isLessThan(0.2);
    }

    @Test
    void signsAndSpacesDoNotCount() {
        assertThat(SimilarProjects.likeness("A-B 系统", "ab系统")).isEqualTo(1);
    }
}
