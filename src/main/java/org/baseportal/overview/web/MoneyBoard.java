package org.baseportal.overview.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.FundingFigures;
import org.baseportal.funding.FundingFigures.ChannelMeter;
import org.baseportal.shared.money.MoneyView;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The year's money against its target, for those who may see money. */
@Component
class MoneyBoard {

    private final FundingFigures figures;
    private final Clock clock;

    MoneyBoard(FundingFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The meter.
     *
     * @param percent how much of the target has come in, in whole percent
     */
    record Meter(
            int year,
            int percent,
            @Nullable MoneyView received,
            @Nullable MoneyView target,
            List<Part> parts) {}

    /** One channel's part, and the entries behind what it received. */
    record Part(
            String channel,
            int percent,
            @Nullable MoneyView received,
            @Nullable MoneyView committed,
            @Nullable MoneyView target,
            String url) {}

    /** The meter of this year, or null for a person who sees no money. */
    @Nullable
    Meter meter(CurrentUser user) {
        if (!figures.mayBeSeenBy(user)) {
            return null;
        }
        int year = Days.today(clock).getYear();
        List<ChannelMeter> channels = figures.meter(year, user);
        Yuan received = channels.stream().map(ChannelMeter::received).reduce(Yuan.ZERO, Yuan::plus);
        Yuan target = channels.stream().map(ChannelMeter::target).reduce(Yuan.ZERO, Yuan::plus);
        return new Meter(
                year,
                percent(received, target),
                MoneyView.of(received),
                MoneyView.of(target),
                channels.stream().map(it -> part(it, year)).toList());
    }

    private static Part part(ChannelMeter it, int year) {
        return new Part(
                it.channel().name(),
                percent(it.received(), it.target()),
                MoneyView.of(it.received()),
                MoneyView.of(it.committed()),
                MoneyView.of(it.target()),
                "/funding/entries?channel=" + it.channel() + "&year=" + year + "&measure=RECEIVED");
    }

    private static int percent(Yuan part, Yuan whole) {
        if (whole.isZero()) {
            return 100;
        }
        return part.value()
                .multiply(BigDecimal.valueOf(100))
                .divide(whole.value(), 0, RoundingMode.DOWN)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .intValue();
    }
}
