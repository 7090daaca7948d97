package org.baseportal.reviews.domain;

/** How a round is held. */
public enum RoundMode {
    /** 网评: in writing. */
    WRITTEN,
    /** 会评/答辩: as a meeting. */
    MEETING,
    /** 网评加会评: both. */
    BOTH
}
