package org.baseportal.milestones.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.Stage;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a conditional go asks for becomes a required item of the stage it opens. */
@Component
class GateCondition {

    private final MilestoneRepository milestones;
    private final MessageSource messages;

    GateCondition(MilestoneRepository milestones, MessageSource messages) {
        this.milestones = milestones;
        this.messages = messages;
    }

    void add(ProjectId project, int plan, Stage stage, GateCommand command, Instant at) {
        LocalDate due = command.conditionDueOn();
        if (command.decision() != GateDecision.CONDITIONAL_GO || due == null) {
            return;
        }
        MilestoneContent content = new MilestoneContent(
                name(Locale.SIMPLIFIED_CHINESE),
                name(Locale.ENGLISH),
                command.condition(),
                true,
                (short) 1,
                Acceptor.APPROVER,
                Proof.RECORD,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null);
        MilestonePlace place = new MilestonePlace(project.value(), stage, 1, plan);
        milestones.saveAndFlush(Milestone.added(Origin.GATE, place, content, due, command.reason(), at));
    }

    private String name(Locale language) {
        return messages.getMessage("milestones.gatecondition.name", null, language);
    }
}
