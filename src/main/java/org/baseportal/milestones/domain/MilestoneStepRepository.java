package org.baseportal.milestones.domain;

import org.springframework.data.repository.Repository;

interface MilestoneStepRepository extends Repository<MilestoneStep, Long> {

    MilestoneStep save(MilestoneStep step);
}
