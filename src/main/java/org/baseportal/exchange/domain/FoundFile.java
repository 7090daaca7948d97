package org.baseportal.exchange.domain;

import org.baseportal.exchange.sheet.FileFacts;
import org.baseportal.exchange.sheet.Survey;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file when it came.
 *
 * @param survey of the chosen sheet, with the few rows that pages show
 * @param likeFile the file with the same headings whose matching was taken over; null if the columns were guessed
 */
public record FoundFile(
        FileFacts facts, Survey survey, @Nullable String likeFile) {

    /** How many rows a page shows. */
    static final int PREVIEW = 8;

    static FoundFile of(FileFacts facts, Survey survey, @Nullable String likeFile) {
        int rows = Math.min(PREVIEW, survey.sample().size());
        return new FoundFile(
                facts,
                new Survey(
                        survey.headingRow(),
                        survey.headings(),
                        survey.rows(),
                        survey.sample().subList(0, rows)),
                likeFile);
    }
}
