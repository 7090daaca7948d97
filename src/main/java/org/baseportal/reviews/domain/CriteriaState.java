package org.baseportal.reviews.domain;

import java.util.Set;

/** Where a version of the criteria stands. */
public enum CriteriaState {
    /** 草稿: may still change. */
    DRAFT,
    /** 已发布: in use, and never changed again. */
    PUBLISHED,
    /** 已停用: rounds that use it keep it, new rounds do not. */
    RETIRED;

    /** The states that may follow. */
    public Set<CriteriaState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(RETIRED);
            case RETIRED -> Set.of();
        };
    }
}
