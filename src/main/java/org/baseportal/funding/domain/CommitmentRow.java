package org.baseportal.funding.domain;

import org.baseportal.funding.Channel;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;

/**
 * One commitment in a list, as far as the chosen year goes.
 *
 * @param order the order it began with
 * @param asked what that order asked for
 * @param amount what is bound now; nothing before it is approved
 */
public record CommitmentRow(
        long id,
        String number,
        long order,
        OrderState state,
        long source,
        String sourceName,
        Channel channel,
        ProjectId project,
        int year,
        Yuan asked,
        Yuan amount,
        Yuan disbursed,
        Cursor cursor) {

    /** What is bound and not paid yet. */
    public Yuan outstanding() {
        return amount.minus(disbursed);
    }

    /** Several commitments together. */
    public record Sum(Yuan amount, Yuan disbursed) {

        /** What is bound and not paid yet. */
        public Yuan outstanding() {
            return amount.minus(disbursed);
        }
    }

    /** One year of a commitment. */
    public record Part(int year, Yuan outstanding, Yuan disbursed) {

        /** What is bound out of this year's budget. */
        public Yuan amount() {
            return outstanding.plus(disbursed);
        }
    }
}
