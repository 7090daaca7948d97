package org.baseportal.milestones.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baseportal.milestones.MilestoneStatus;

/** What can be done to a milestone; each has one address, {@code /projects/{code}/milestones/{id}/{path}}. */
public enum MilestoneVerb {
    /** 开始. */
    START(MilestoneStatus.STARTED, MilestoneStatus.PLANNED),
    /** 提交: the evidence is complete; from here on nobody adds to it. */
    SUBMIT(MilestoneStatus.SUBMITTED, MilestoneStatus.STARTED, MilestoneStatus.RETURNED),
    /** 通过. */
    ACCEPT(MilestoneStatus.ACCEPTED, MilestoneStatus.SUBMITTED),
    /** 退回. */
    RETURN(MilestoneStatus.RETURNED, MilestoneStatus.SUBMITTED),
    /** 豁免. */
    WAIVE(MilestoneStatus.WAIVED, MilestoneStatus.PLANNED, MilestoneStatus.STARTED, MilestoneStatus.RETURNED),
    /** 不适用. */
    EXCLUDE(MilestoneStatus.NOT_APPLICABLE, MilestoneStatus.PLANNED, MilestoneStatus.STARTED, MilestoneStatus.RETURNED),
    /** 恢复: waived or not applicable by mistake. */
    REOPEN(MilestoneStatus.PLANNED, MilestoneStatus.WAIVED, MilestoneStatus.NOT_APPLICABLE);

    private final MilestoneStatus to;
    private final Set<MilestoneStatus> from;

    MilestoneVerb(MilestoneStatus to, MilestoneStatus... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** Where it leads. */
    MilestoneStatus leadsTo() {
        return to;
    }

    /** Whether it is possible there. */
    boolean isPossibleAt(MilestoneStatus status) {
        return from.contains(status);
    }

    /** Whether a person must say why. */
    public boolean needsReason() {
        return switch (this) {
            case START, SUBMIT, ACCEPT -> false;
            case RETURN, WAIVE, EXCLUDE, REOPEN -> true;
        };
    }

    /** Whether it decides on the evidence, or lets a milestone go without any. */
    boolean isDecision() {
        return switch (this) {
            case ACCEPT, RETURN, WAIVE, EXCLUDE -> true;
            case START, SUBMIT, REOPEN -> false;
        };
    }

    /** Whether it brings the milestone on its way: pages show it first. */
    public boolean isForward() {
        return switch (this) {
            case START, SUBMIT, ACCEPT -> true;
            case RETURN, WAIVE, EXCLUDE, REOPEN -> false;
        };
    }

    /** The verb in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The verb with the given address, if there is one. */
    public static Optional<MilestoneVerb> ofPath(String path) {
        for (MilestoneVerb verb : values()) {
            if (verb.path().equals(path)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
