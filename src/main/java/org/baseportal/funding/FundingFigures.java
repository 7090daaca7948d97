package org.baseportal.funding;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.shared.money.Yuan;

/** The money of a year in numbers, for pages above this module. */
public interface FundingFigures {

    /** Whether this person may see money at all. */
    boolean mayBeSeenBy(CurrentUser user);

    /**
     * The year's meter: one part per channel, in their order.
     *
     * @throws org.baseportal.shared.web.RefusedException if this person may not see money
     */
    List<ChannelMeter> meter(int year, CurrentUser user);

    /**
     * One channel's year. Committed, received and disbursed are three views of money and are never added up.
     *
     * @param target what it is to bring
     * @param committed what is bound to projects out of the year's budgets
     * @param received what has come in, by all three flows
     * @param disbursed what has reached projects, by all three flows
     */
    record ChannelMeter(Channel channel, Yuan target, Yuan committed, Yuan received, Yuan disbursed) {}
}
