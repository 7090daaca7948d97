package org.baseportal.funding.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.funding.Channel;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Money as bands from channels through sources to stages (a Sankey diagram); a band is as wide as its share of the
 * whole. Lengths are in units of the drawing.
 */
record FlowPicture(int height, List<Node> channels, List<Node> sources, List<Node> stages, List<Band> bands) {

    static final int WIDTH = 1200;

    private static final int NODE = 14;
    private static final int SOURCE_X = 400;
    private static final int STAGE_X = 1000;
    private static final int SMALLEST = 22;
    private static final int GAP = 8;
    private static final double MONEY_HEIGHT = 420;

    /**
     * One block.
     *
     * @param key the channel's name or the stage's place, for its word
     * @param name of a source; null for all others together
     */
    record Node(String key, @Nullable String name, int x, double y, double height, Yuan worth) {

        /** Where its words stand. */
        public double middle() {
            return y + height / 2;
        }
    }

    /**
     * One band.
     *
     * @param stage the place of the stage it runs to; 0 where it runs to a source
     * @param path its outline
     */
    record Band(int stage, String path) {}

    static FlowPicture of(List<FlowView.Row> rows, Yuan whole) {
        double unit = MONEY_HEIGHT / whole.value().doubleValue();
        List<Node> sources = new ArrayList<>();
        Map<Channel, Yuan> sums = new EnumMap<>(Channel.class);
        double y = GAP;
        for (FlowView.Row row : rows) {
            double height = height(row.whole(), unit);
            sources.add(new Node(row.channel().name(), row.name(), SOURCE_X, y, height, row.whole()));
            sums.merge(row.channel(), row.whole(), Yuan::plus);
            y += Math.max(height, SMALLEST) + GAP;
        }
        double end = y;
        List<Node> channels =
                column(0, end, unit, sums.keySet().stream().map(Channel::name).toList(), List.copyOf(sums.values()));
        List<String> keys = List.of("1", "2", "3", "4", "5");
        List<Yuan> gets = new ArrayList<>();
        for (int stage = 0; stage < keys.size(); stage++) {
            int at = stage;
            gets.add(rows.stream().map(row -> row.stages().get(at)).reduce(Yuan.ZERO, Yuan::plus));
        }
        List<Node> stages = column(STAGE_X, end, unit, keys, gets);
        return new FlowPicture(
                (int) Math.ceil(end), channels, sources, stages, bands(rows, channels, sources, stages, unit));
    }

    /** Blocks one under the other, spread over the whole height. */
    private static List<Node> column(int x, double end, double unit, List<String> keys, List<Yuan> worths) {
        double used = worths.stream().mapToDouble(worth -> height(worth, unit)).sum();
        double gap = Math.max(GAP, (end - GAP - used) / Math.max(1, keys.size()));
        List<Node> nodes = new ArrayList<>();
        double y = GAP;
        for (int at = 0; at < keys.size(); at++) {
            double height = height(worths.get(at), unit);
            nodes.add(new Node(keys.get(at), null, x, y, height, worths.get(at)));
            y += height + gap;
        }
        return nodes;
    }

    private static double height(Yuan worth, double unit) {
        return Math.max(worth.isZero() ? 0 : 1.5, worth.value().doubleValue() * unit);
    }

    private static List<Band> bands(
            List<FlowView.Row> rows, List<Node> channels, List<Node> sources, List<Node> stages, double unit) {
        List<Band> bands = new ArrayList<>();
        double[] fromChannel = channels.stream().mapToDouble(Node::y).toArray();
        double[] toStage = stages.stream().mapToDouble(Node::y).toArray();
        for (int at = 0; at < rows.size(); at++) {
            Node source = sources.get(at);
            int channel = 0;
            while (!channels.get(channel).key().equals(source.key())) {
                channel++;
            }
            bands.add(new Band(0, outline(NODE, fromChannel[channel], SOURCE_X, source.y(), source.height())));
            fromChannel[channel] += source.height();
            double from = source.y();
            for (int stage = 0; stage < toStage.length; stage++) {
                Yuan worth = rows.get(at).stages().get(stage);
                if (!worth.isZero()) {
                    double height = worth.value().doubleValue() * unit;
                    bands.add(new Band(
                            stage + 1, outline(SOURCE_X + NODE, from, STAGE_X, toStage[stage], Math.max(1, height))));
                    from += height;
                    toStage[stage] += height;
                }
            }
        }
        return bands;
    }

    private static String outline(int x0, double y0, int x1, double y1, double height) {
        int middle = (x0 + x1) / 2;
        return String.format(
                Locale.ROOT,
                "M%d %.1f C%d %.1f %d %.1f %d %.1f V%.1f C%d %.1f %d %.1f %d %.1f Z",
                x0,
                y0,
                middle,
                y0,
                middle,
                y1,
                x1,
                y1,
                y1 + height,
                middle,
                y1 + height,
                middle,
                y0 + height,
                x0,
                y0 + height);
    }
}
