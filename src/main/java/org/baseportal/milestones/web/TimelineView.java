package org.baseportal.milestones.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.milestones.domain.PlanItem;
import org.baseportal.milestones.domain.PlanView;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a drawing: one bar for each item, from the begin of its stage to its day, with the baseline beside it.
 * Lengths are in units of the drawing. A long plan is drawn on several sheets, each of which fits a printed page.
 *
 * @param today where today is
 * @param ticks the lines of the months or quarters
 * @param sheets the drawing, sheet by sheet
 */
record TimelineView(int today, List<Tick> ticks, List<Sheet> sheets) {

    /** The width of the drawing. */
    static final int WIDTH = 1200;

    private static final int LABELS = 300;
    private static final int ROW = 26;
    private static final int TOP = 34;
    private static final int FOOT = 10;
    private static final int LINES = 24;
    private static final int LATE_DAYS = 30;
    private static final int LONGEST_LABEL = 19;

    /** A line with the month it begins. */
    record Tick(int x, String label) {}

    /**
     * A part of the drawing with a few stages, or a part of one.
     *
     * @param height of the sheet
     */
    record Sheet(int height, List<Band> bands, List<Bar> bars) {

        private static Sheet empty() {
            return new Sheet(TOP + FOOT, new ArrayList<>(), new ArrayList<>());
        }

        /** Where the next line begins. */
        private int y() {
            return height - FOOT;
        }

        private boolean isFull() {
            return bands.size() + bars.size() >= LINES;
        }

        private Sheet with(Band band) {
            bands.add(band);
            return new Sheet(height + ROW, bands, bars);
        }

        private Sheet with(Bar bar) {
            bars.add(bar);
            return new Sheet(height + ROW, bands, bars);
        }
    }

    /** The head of a stage. */
    record Band(int y, int stage) {}

    /**
     * One item, its shapes as seen from the top of its line.
     *
     * @param icon of its status
     * @param style the classes of its shapes
     * @param base the outline of its baseline
     * @param due the outline of its day
     * @param slipX where its slip begins, or null without one
     * @param critical whether a required item slips by more than 30 days
     */
    record Bar(
            long id,
            int y,
            String label,
            String name,
            int stage,
            String status,
            String icon,
            String style,
            int x,
            int width,
            String base,
            String due,
            @Nullable Integer slipX,
            int slipWidth,
            boolean critical,
            boolean late,
            String dueOn,
            String baseline) {}

    static TimelineView of(PlanView plan, LocalDate today, Locale language) {
        Scale scale = Scale.of(plan, today);
        List<Sheet> done = new ArrayList<>();
        Sheet sheet = Sheet.empty();
        LocalDate begins = plan.startsOn();
        for (Stage stage : Stage.values()) {
            List<PlanItem> items = plan.of(stage);
            boolean named = false;
            for (PlanItem item : items) {
                if (sheet.isFull()) {
                    done.add(sheet);
                    sheet = Sheet.empty();
                    named = false;
                }
                sheet = named ? sheet : sheet.with(new Band(sheet.y(), stage.position()));
                named = true;
                sheet = sheet.with(bar(item, begins, sheet.y(), scale, today, language));
            }
            begins = items.stream()
                    .map(PlanItem::baselineDueOn)
                    .max(LocalDate::compareTo)
                    .orElse(begins);
        }
        done.add(sheet);
        return new TimelineView(scale.x(today), scale.ticks(), done);
    }

    /** Every item, in order. */
    public List<Bar> bars() {
        return sheets.stream().flatMap(sheet -> sheet.bars().stream()).toList();
    }

    private static Bar bar(PlanItem item, LocalDate begins, int y, Scale scale, LocalDate today, Locale language) {
        LocalDate from = begins.isBefore(item.dueOn()) ? begins : item.dueOn();
        long slip = ChronoUnit.DAYS.between(item.baselineDueOn(), item.dueOn());
        int x = scale.x(from);
        int due = scale.x(item.dueOn());
        int base = scale.x(item.baselineDueOn());
        String name = item.name(language);
        return new Bar(
                item.id(),
                y,
                shortened(name, language),
                name,
                item.stage().position(),
                item.status().name(),
                MilestoneIcons.of(item.status().name()),
                "bp-gbar bp-s" + item.stage().position() + " bp-g-"
                        + item.status().name().toLowerCase(Locale.ROOT),
                x,
                Math.max(3, Math.min(due, base) - x),
                "M" + base + " 6 l7 7 l-7 7 l-7 -7 z",
                "M" + due + " 8 l5 5 l-5 5 l-5 -5 z",
                slip > 0 ? base : null,
                Math.max(0, due - base),
                item.required() && slip > LATE_DAYS,
                item.isLate(today),
                item.dueOn().toString(),
                item.baselineDueOn().toString());
    }

    /** A Chinese character is twice as wide as a Latin one. */
    private static String shortened(String name, Locale language) {
        int longest = language.getLanguage().equals("en") ? 2 * LONGEST_LABEL : LONGEST_LABEL;
        return name.length() > longest ? name.substring(0, longest - 1) + "…" : name;
    }

    /** Days to units. */
    private record Scale(LocalDate from, LocalDate to) {

        static Scale of(PlanView plan, LocalDate today) {
            LocalDate first = plan.startsOn().isBefore(today) ? plan.startsOn() : today;
            LocalDate last = today;
            for (PlanItem item : plan.items()) {
                last = item.dueOn().isAfter(last) ? item.dueOn() : last;
                last = item.baselineDueOn().isAfter(last) ? item.baselineDueOn() : last;
            }
            return new Scale(first.withDayOfMonth(1), last.plusDays(20));
        }

        int x(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(from, to));
            return LABELS + (int) (ChronoUnit.DAYS.between(from, day) * (WIDTH - LABELS) / all);
        }

        List<Tick> ticks() {
            long months = ChronoUnit.MONTHS.between(from, to);
            int step = months <= 14 ? 1 : months <= 42 ? 3 : months <= 90 ? 6 : 12;
            List<Tick> ticks = new ArrayList<>();
            for (LocalDate day = from; day.isBefore(to); day = day.plusMonths(step)) {
                ticks.add(new Tick(x(day), day.toString().substring(0, 7)));
            }
            return ticks;
        }
    }
}
