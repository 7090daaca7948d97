package org.baseportal.funding.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.ChannelYear;
import org.baseportal.funding.domain.Forecasts.Planned;
import org.baseportal.funding.domain.Forecasts.Span;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.money.Yuan;

/** How a year will end if everything comes as it is planned. */
record ForecastView(List<Line> lines) {

    /**
     * One channel.
     *
     * @param receiveUrl the rows behind what is yet to come
     * @param disburseUrl the rows behind what is yet to be paid
     */
    record Line(
            Channel channel,
            Yuan target,
            Yuan received,
            Yuan disbursed,
            Planned planned,
            String receiveUrl,
            String disburseUrl) {

        /** What will have come in. */
        public Yuan forecast() {
            return received.plus(planned.toReceive());
        }

        /** What will have been paid. */
        public Yuan paid() {
            return disbursed.plus(planned.toDisburse());
        }

        /** What will be missing; nothing if the target is reached. */
        public Yuan gap() {
            Yuan gap = target.minus(forecast());
            return gap.isNegative() ? Yuan.ZERO : gap;
        }
    }

    static ForecastView of(List<ChannelYear> now, Map<Channel, Planned> planned, Span span) {
        return new ForecastView(now.stream()
                .map(one -> new Line(
                        one.channel(),
                        one.target(),
                        one.received().sum(),
                        one.disbursed().sum(),
                        planned.getOrDefault(one.channel(), new Planned(one.channel(), Yuan.ZERO, Yuan.ZERO)),
                        url(one.channel(), "RECEIVED", span),
                        url(one.channel(), "DISBURSED", span)))
                .toList());
    }

    private static String url(Channel channel, String measure, Span span) {
        return ListAddress.of("/funding/instalments")
                .with("state", "OPEN")
                .with("channel", channel)
                .with("measure", measure)
                .with("from", span.from())
                .with("until", span.until())
                .toString();
    }

    private Yuan sum(Function<Line, Yuan> figure) {
        return lines.stream().map(figure).reduce(Yuan.ZERO, Yuan::plus);
    }

    public Yuan toReceive() {
        return sum(it -> it.planned().toReceive());
    }

    public Yuan forecast() {
        return sum(Line::forecast);
    }

    public Yuan gap() {
        return sum(Line::gap);
    }

    public Yuan toDisburse() {
        return sum(it -> it.planned().toDisburse());
    }

    public Yuan paid() {
        return sum(Line::paid);
    }
}
