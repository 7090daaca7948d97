package org.baseportal.funding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.MoneyFlows.Strand;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A year's commitments by source and stage: the rows of the table, and what the picture draws of them.
 *
 * @param rows one for each source
 * @param stages the sums of the five stages
 * @param picture null without money
 */
record FlowView(
        List<Row> rows,
        List<Yuan> stages,
        Yuan whole,
        @Nullable FlowPicture picture) {

    /** The largest sources of a channel are drawn one by one, the rest of it as one. */
    private static final int DRAWN = 8;

    /**
     * What one source gives.
     *
     * @param id null for the sources that are drawn together
     * @param stages what the five stages get of it, in their order
     */
    record Row(Channel channel, @Nullable Long id, @Nullable String name, List<Yuan> stages, Yuan whole) {

        private Row plus(Row other) {
            List<Yuan> sums = new ArrayList<>();
            for (int at = 0; at < stages.size(); at++) {
                sums.add(stages.get(at).plus(other.stages.get(at)));
            }
            return new Row(channel, null, null, sums, whole.plus(other.whole));
        }
    }

    static FlowView of(List<Strand> strands) {
        Map<Long, Row> rows = new LinkedHashMap<>();
        Map<Stage, Yuan> stages = new EnumMap<>(Stage.class);
        for (Strand strand : strands) {
            Row row = new Row(
                    strand.channel(),
                    strand.source(),
                    strand.name(),
                    only(strand.stage(), strand.amount()),
                    strand.amount());
            rows.merge(strand.source(), row, (old, more) -> named(old.plus(more), old));
            stages.merge(strand.stage(), strand.amount(), Yuan::plus);
        }
        List<Row> all = List.copyOf(rows.values());
        List<Yuan> sums = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            sums.add(stages.getOrDefault(stage, Yuan.ZERO));
        }
        Yuan whole = sums.stream().reduce(Yuan.ZERO, Yuan::plus);
        return new FlowView(all, sums, whole, all.isEmpty() ? null : FlowPicture.of(drawn(all), whole));
    }

    private static Row named(Row sum, Row old) {
        return new Row(sum.channel(), old.id(), old.name(), sum.stages(), sum.whole());
    }

    private static List<Yuan> only(Stage stage, Yuan amount) {
        List<Yuan> stages = new ArrayList<>();
        for (Stage one : Stage.values()) {
            stages.add(one == stage ? amount : Yuan.ZERO);
        }
        return stages;
    }

    private static List<Row> drawn(List<Row> rows) {
        Map<Channel, List<Row>> channels = new TreeMap<>(Comparator.comparing(Channel::ordinal));
        rows.forEach(row -> channels.computeIfAbsent(row.channel(), any -> new ArrayList<>())
                .add(row));
        List<Row> drawn = new ArrayList<>();
        for (List<Row> of : channels.values()) {
            boolean many = of.size() > DRAWN;
            drawn.addAll(many ? of.subList(0, DRAWN - 1) : of);
            if (many) {
                drawn.add(of.subList(DRAWN - 1, of.size()).stream()
                        .reduce(Row::plus)
                        .orElseThrow());
            }
        }
        return drawn;
    }
}
