package org.baseportal.funding.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Planned and spent by category, with what is left. */
public record SpendingSheet(List<Line> lines, long version) {

    /**
     * One category.
     *
     * @param planned by the plan
     * @param spent by reports that were accepted
     */
    public record Line(CostCategory category, Spent planned, Spent spent) {

        /** Below zero where more was spent than planned. */
        public Spent left() {
            return planned.minus(spent);
        }
    }

    public SpendingSheet {
        lines = List.copyOf(lines);
    }

    /** Whether anybody wrote a plan. */
    public boolean isPlanned() {
        return lines.stream().anyMatch(line -> !line.planned().sum().isZero());
    }

    private Spent sum(Function<Line, Spent> figure) {
        return lines.stream().map(figure).reduce(Spent.NONE, Spent::plus);
    }

    /** All that is planned. */
    public Spent planned() {
        return sum(Line::planned);
    }

    /** All that is spent. */
    public Spent spent() {
        return sum(Line::spent);
    }

    /** All that is left. */
    public Spent left() {
        return planned().minus(spent());
    }

    /** The categories of which more was spent than planned. */
    public List<CostCategory> exceeded() {
        List<CostCategory> exceeded = new ArrayList<>();
        for (Line line : lines) {
            if (isPlanned()
                    && (line.left().fiscal().isNegative() || line.left().own().isNegative())) {
                exceeded.add(line.category());
            }
        }
        return exceeded;
    }
}
