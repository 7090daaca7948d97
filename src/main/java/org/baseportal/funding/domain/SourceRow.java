package org.baseportal.funding.domain;

import org.baseportal.funding.Channel;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.money.Yuan;

/** One source in the list, with its money of one year. */
public record SourceRow(
        long id,
        String name,
        Channel channel,
        PartnerId provider,
        Instrument instrument,
        boolean archived,
        YearMoney money,
        Cursor cursor) {

    /**
     * A source's money of a year.
     *
     * @param budget what there is; committed and free together
     * @param received what came in during the year, by all flows
     * @param disbursed what reached projects during the year, by all flows
     */
    public record YearMoney(int year, Yuan budget, Yuan free, Yuan received, Yuan disbursed) {

        /** What is bound to projects. */
        public Yuan committed() {
            return budget.minus(free);
        }
    }
}
