package org.baseportal.projects;

import java.util.Optional;

/** The five links of the industrial chain, in order. A project stands in exactly one. */
public enum Stage {
    /** 前沿技术探索. */
    EXPLORATION(1, 2),
    /** 关键技术攻关. */
    KEY_TECHNOLOGY(3, 4),
    /** 样品样机开发. */
    PROTOTYPE(5, 5),
    /** 临床试验检测. */
    CLINICAL_TRIAL(6, 7),
    /** 注册投产上市. */
    MARKET_LAUNCH(8, 9);

    private final int lowestTrl;
    private final int highestTrl;

    Stage(int lowestTrl, int highestTrl) {
        this.lowestTrl = lowestTrl;
        this.highestTrl = highestTrl;
    }

    /** The lowest technology readiness level that is usual in this stage (GB/T 22900). */
    public int lowestTrl() {
        return lowestTrl;
    }

    /** The highest technology readiness level that is usual in this stage (GB/T 22900). */
    public int highestTrl() {
        return highestTrl;
    }

    /** The place in the chain, from 1 to 5. */
    public int position() {
        return ordinal() + 1;
    }

    /** The stage after this one; empty at the end of the chain. */
    public Optional<Stage> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
