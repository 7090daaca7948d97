package org.baseportal.matching.domain;

/** What an introduction has come to. */
public enum IntroductionEnd {
    /** 进行中: neither a letter of intent nor a refusal yet. */
    OPEN("i.status not in ('LETTER', 'SIGNED', 'DECLINED')"),
    /** 成功: a letter of intent or a signature. */
    SUCCESS("i.status in ('LETTER', 'SIGNED')"),
    /** 未成功. */
    DECLINED("i.status = 'DECLINED'");

    private final String condition;

    IntroductionEnd(String condition) {
        this.condition = condition;
    }

    /** As a condition on {@code matching_introduction i}. */
    String condition() {
        return condition;
    }
}
