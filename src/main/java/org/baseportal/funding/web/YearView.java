package org.baseportal.funding.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.ChannelYear;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * The year page.
 *
 * @param channels the four channels
 * @param before the year before up to the same day, by channel
 * @param leverage social and enterprise yuan per government yuan, or null without government money
 */
record YearView(
        int year,
        List<ChannelYear> channels,
        Map<Channel, ChannelYear> before,
        @Nullable String leverage) {

    static YearView of(int year, List<ChannelYear> channels, List<ChannelYear> before) {
        return new YearView(
                year,
                channels,
                before.stream().collect(Collectors.toMap(ChannelYear::channel, Function.identity())),
                leverage(channels));
    }

    private static @Nullable String leverage(List<ChannelYear> channels) {
        BigDecimal government = BigDecimal.ZERO;
        BigDecimal social = BigDecimal.ZERO;
        for (ChannelYear channel : channels) {
            BigDecimal received = channel.received().sum().value();
            switch (channel.channel()) {
                case GOVERNMENT -> government = government.add(received);
                case ENTERPRISE, FINANCE -> social = social.add(received);
                case UNIVERSITY -> {}
            }
        }
        return government.signum() <= 0
                ? null
                : social.divide(government, 2, RoundingMode.HALF_UP).toPlainString();
    }

    /** One figure of all channels together. */
    Yuan sum(Function<ChannelYear, Yuan> figure) {
        return channels.stream().map(figure).reduce(Yuan.ZERO, Yuan::plus);
    }

    public Yuan target() {
        return sum(ChannelYear::target);
    }

    public Yuan committed() {
        return sum(ChannelYear::committed);
    }

    public Yuan received() {
        return sum(it -> it.received().sum());
    }

    public Yuan disbursed() {
        return sum(it -> it.disbursed().sum());
    }

    public Yuan gap() {
        return sum(ChannelYear::gap);
    }

    /** How much of the target has come in, in whole percent, at most 100; for the meter. */
    public int percent() {
        Yuan target = target();
        return target.isZero()
                ? 100
                : received()
                        .value()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(target.value(), 0, RoundingMode.DOWN)
                        .min(BigDecimal.valueOf(100))
                        .intValue();
    }
}
