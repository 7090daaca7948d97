package org.baseportal.projects.web;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.baseportal.projects.ExitKind;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.Stage;
import org.baseportal.projects.Verb;
import org.baseportal.projects.domain.ApprovalCondition;
import org.baseportal.projects.domain.VerbCommand;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a step asks for; each verb uses some of it. */
record VerbForm(
        @Nullable Long version,
        @Nullable @Size(max = 2000) String reason,
        @Nullable LocalDate dueOn,
        @Nullable Yuan amount,
        @Nullable Stage stage,
        @Nullable Boolean notice,
        @Nullable LocalDate noticeEndsOn,
        @Nullable Boolean conditional,
        @Nullable @Size(max = 2000) String condition,
        @Nullable LocalDate conditionDueOn,
        @Nullable @Size(max = 100) String minutesNumber,
        @Nullable LocalDate minutesOn,
        @Nullable ExitKind exitKind) {

    VerbForm {
        notice = Boolean.TRUE.equals(notice);
        conditional = Boolean.TRUE.equals(conditional);
    }

    /** The form of a step as it is first shown. */
    static VerbForm empty(Verb verb, ProjectHead head, long version, @Nullable Yuan wanted, LocalDate today) {
        boolean approve = verb == Verb.APPROVE;
        return new VerbForm(
                version,
                null,
                verb == Verb.RETURN ? today.plusDays(30) : null,
                approve ? wanted : null,
                approve ? head.project().stage() : null,
                false,
                null,
                false,
                null,
                null,
                null,
                approve ? today : null,
                null);
    }

    VerbCommand toCommand(Verb verb) {
        boolean asksNotice = Boolean.TRUE.equals(notice);
        return new VerbCommand(
                verb,
                version,
                reason,
                dueOn,
                amount,
                stage,
                asksNotice ? noticeEndsOn : null,
                asked(),
                Texts.line(minutesNumber),
                minutesOn,
                exitKind);
    }

    private @Nullable ApprovalCondition asked() {
        boolean asks = Boolean.TRUE.equals(conditional);
        return asks && condition != null && conditionDueOn != null
                ? new ApprovalCondition(condition, conditionDueOn)
                : null;
    }
}
