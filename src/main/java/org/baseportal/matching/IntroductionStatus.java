package org.baseportal.matching;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Where an introduction stands. The database holds the same edges in {@code matching_edge}. */
public enum IntroductionStatus {
    /** 已推荐. */
    RECOMMENDED,
    /** 已联系. */
    CONTACTED,
    /** 已会面. */
    MEETING,
    /** 洽谈中. */
    NEGOTIATING,
    /** 已签意向书. */
    LETTER,
    /** 已签约. */
    SIGNED,
    /** 已谢绝: ended without success, with a reason. */
    DECLINED;

    /** The next step on the way to the signature. */
    public Optional<IntroductionStatus> next() {
        return switch (this) {
            case RECOMMENDED -> Optional.of(CONTACTED);
            case CONTACTED -> Optional.of(MEETING);
            case MEETING -> Optional.of(NEGOTIATING);
            case NEGOTIATING -> Optional.of(LETTER);
            case LETTER -> Optional.of(SIGNED);
            case SIGNED, DECLINED -> Optional.empty();
        };
    }

    /** Everything that may follow. */
    public Set<IntroductionStatus> successors() {
        Set<IntroductionStatus> all = EnumSet.noneOf(IntroductionStatus.class);
        next().ifPresent(step -> {
            all.add(step);
            all.add(DECLINED);
        });
        return all;
    }

    /** Whether it is still on its way. */
    public boolean isOpen() {
        return next().isPresent();
    }
}
