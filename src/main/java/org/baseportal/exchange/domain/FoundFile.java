package org.baseportal.exchange.domain;

import org.baseportal.exchange.sheet.FileFacts;
import org.baseportal.exchange.sheet.Survey;

/**
 * What was found in a file when it came.
 *
 * @param survey of the chosen sheet, with the few rows that pages show
 */
public record FoundFile(FileFacts facts, Survey survey) {

    /** How many rows a page shows. */
    static final int PREVIEW = 8;

    static FoundFile of(FileFacts facts, Survey survey) {
        int rows = Math.min(PREVIEW, survey.sample().size());
        return new FoundFile(
                facts,
                new Survey(
                        survey.headingRow(),
                        survey.headings(),
                        survey.rows(),
                        survey.sample().subList(0, rows)));
    }
}
