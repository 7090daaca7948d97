package org.baseportal.funding.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;

/**
 * One channel's year.
 *
 * @param received what came in, by the three flows
 * @param disbursed what reached projects, by the three flows
 */
public record ChannelYear(
        Channel channel, Yuan target, Yuan budget, Yuan committed, ByFlow received, ByFlow disbursed) {

    /** Money by the three ways it goes. */
    public record ByFlow(Yuan base, Yuan direct, Yuan inKind) {

        /** All three. */
        public Yuan sum() {
            return base.plus(direct).plus(inKind);
        }

        ByFlow plus(ByFlow other) {
            return new ByFlow(base.plus(other.base), direct.plus(other.direct), inKind.plus(other.inKind));
        }
    }

    /** What has yet to come in to reach the target; nothing once it is reached. */
    public Yuan gap() {
        Yuan gap = target.minus(received.sum());
        return gap.isNegative() ? Yuan.ZERO : gap;
    }

    /** The figures by the names a snapshot keeps them under. */
    Map<String, Yuan> measures() {
        Map<String, Yuan> measures = new LinkedHashMap<>();
        measures.put("TARGET", target);
        measures.put("BUDGET", budget);
        measures.put("COMMITTED", committed);
        measures.put("RECEIVED_BASE", received.base());
        measures.put("RECEIVED_DIRECT", received.direct());
        measures.put("RECEIVED_IN_KIND", received.inKind());
        measures.put("PAID_BASE", disbursed.base());
        measures.put("PAID_DIRECT", disbursed.direct());
        measures.put("PAID_IN_KIND", disbursed.inKind());
        return measures;
    }

    static ChannelYear of(Channel channel, Map<String, Yuan> measures) {
        return new ChannelYear(
                channel,
                get(measures, "TARGET"),
                get(measures, "BUDGET"),
                get(measures, "COMMITTED"),
                new ByFlow(
                        get(measures, "RECEIVED_BASE"),
                        get(measures, "RECEIVED_DIRECT"),
                        get(measures, "RECEIVED_IN_KIND")),
                new ByFlow(get(measures, "PAID_BASE"), get(measures, "PAID_DIRECT"), get(measures, "PAID_IN_KIND")));
    }

    private static Yuan get(Map<String, Yuan> measures, String name) {
        return measures.getOrDefault(name, Yuan.ZERO);
    }
}
