package org.baseportal.reviews.domain;

import java.util.Set;

/** Where the review of one project by one reviewer stands; the sheet tells how far the scoring is. */
public enum AssignmentState {
    /** 待声明: sees title and institution, and says whether there is a conflict. */
    ASSIGNED,
    /** 已接受: has signed the undertaking and may score. */
    ACCEPTED,
    /** 已谢绝: not his field, too much, or other reasons. */
    DECLINED,
    /** 回避: a conflict stands against scoring and seeing. */
    CONFLICT,
    /** 已换下: taken off by the staff. */
    WITHDRAWN;

    /** The states that may follow; a conflict is lifted only by an administrator. */
    public Set<AssignmentState> successors() {
        return switch (this) {
            case ASSIGNED -> Set.of(ACCEPTED, DECLINED, CONFLICT, WITHDRAWN);
            case ACCEPTED -> Set.of(DECLINED, CONFLICT, WITHDRAWN);
            case CONFLICT -> Set.of(ASSIGNED, WITHDRAWN);
            case DECLINED, WITHDRAWN -> Set.of(ASSIGNED, CONFLICT);
        };
    }
}
