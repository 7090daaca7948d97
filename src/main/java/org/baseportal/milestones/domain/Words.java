package org.baseportal.milestones.domain;

import org.baseportal.milestones.MilestoneStatus;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Words inside a message, said in the reader's language when the message is. */
final class Words {

    private Words() {}

    static MessageSourceResolvable of(MilestoneStatus status) {
        return new DefaultMessageSourceResolvable("milestones.status." + status.name());
    }

    static MessageSourceResolvable of(MilestoneVerb verb) {
        return new DefaultMessageSourceResolvable("milestones.verb." + verb.name());
    }
}
