package org.baseportal.reviews.domain;

import org.jspecify.annotations.Nullable;

/** How far one review is, as a board shows it. */
public enum Progress {
    /** 待声明. */
    TO_DECLARE,
    /** 已接受, nothing written yet. */
    ACCEPTED,
    /** 填写中. */
    WRITING,
    /** 已提交. */
    HANDED_IN,
    /** 逾期: the deadline has passed without a sheet. */
    LATE,
    /** 已谢绝. */
    DECLINED,
    /** 回避. */
    CONFLICT,
    /** 已换下. */
    WITHDRAWN;

    static Progress of(AssignmentState state, @Nullable SheetState sheet, boolean over) {
        return switch (state) {
            case DECLINED -> DECLINED;
            case CONFLICT -> CONFLICT;
            case WITHDRAWN -> WITHDRAWN;
            case ASSIGNED -> over ? LATE : TO_DECLARE;
            case ACCEPTED -> sheet == SheetState.FINAL ? HANDED_IN : over ? LATE : begun(sheet);
        };
    }

    private static Progress begun(@Nullable SheetState sheet) {
        return sheet == SheetState.DRAFT ? WRITING : ACCEPTED;
    }
}
