package org.baseportal.projects.domain;

import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Words inside a message, said in the reader's language when the message is. */
final class Words {

    private Words() {}

    static MessageSourceResolvable of(ProjectStatus status) {
        return new DefaultMessageSourceResolvable("projects.status." + status.name());
    }

    static MessageSourceResolvable of(Verb verb) {
        return new DefaultMessageSourceResolvable("projects.verb." + verb.name());
    }
}
