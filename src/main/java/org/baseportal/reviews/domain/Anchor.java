package org.baseportal.reviews.domain;

import java.math.BigDecimal;

/** What a mark on the scale means, in words. */
public record Anchor(BigDecimal score, String wordsZh, String wordsEn) {

    /** The words in the reader's language. */
    public String words(boolean english) {
        return english ? wordsEn : wordsZh;
    }
}
