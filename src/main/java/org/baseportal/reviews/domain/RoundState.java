package org.baseportal.reviews.domain;

import java.util.Set;

/** Where a round stands. */
public enum RoundState {
    /** 准备中: projects and reviewers are put together; nobody is told yet. */
    DRAFT,
    /** 评审中: reviewers declare and score. */
    OPEN,
    /** 已结束: nothing changes any more. */
    CLOSED;

    /** The states that may follow. */
    public Set<RoundState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(OPEN);
            case OPEN -> Set.of(CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
