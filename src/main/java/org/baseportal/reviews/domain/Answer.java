package org.baseportal.reviews.domain;

import java.util.Arrays;
import java.util.List;

/** Why a reviewer does not review a project. */
public enum Answer {
    /** Found: belongs to a unit of the project. */
    SAME_UNIT,
    /** Found: created, brought in, owns or works on it. */
    TEAM,
    /** Found: approved or rejected it before. */
    DECIDED_BEFORE,
    /** Found: the project asked to leave him out. */
    LEFT_OUT,
    /** Declared: student or teacher of somebody in the team. */
    STUDENT_TEACHER,
    /** Declared: joint work within three years. */
    JOINT_WORK,
    /** Declared: family. */
    FAMILY,
    /** Declared: shares or other interests. */
    SHARES,
    /** Declared: another conflict, told in words. */
    OTHER_CONFLICT,
    /** Declined: not my field. */
    NOT_MY_FIELD,
    /** Declined: too much. */
    TOO_MUCH,
    /** Declined: another reason, told in words. */
    OTHER;

    /** Whether the portal finds it by itself. */
    public boolean isFound() {
        return ordinal() <= LEFT_OUT.ordinal();
    }

    /** Whether it is a conflict of interest and no mere refusal. */
    public boolean isConflict() {
        return ordinal() <= OTHER_CONFLICT.ordinal();
    }

    /** Whether it says nothing without words. */
    public boolean needsWords() {
        return this == OTHER_CONFLICT || this == OTHER;
    }

    /** The conflicts a reviewer may declare. */
    public static List<Answer> declarable() {
        return Arrays.stream(values())
                .filter(it -> it.isConflict() && !it.isFound())
                .toList();
    }

    /** The reasons for which a reviewer may decline. */
    public static List<Answer> refusals() {
        return Arrays.stream(values()).filter(it -> !it.isConflict()).toList();
    }
}
