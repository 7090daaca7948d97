package org.baseportal.funding.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.funding.domain.CashForecast.CashYear;
import org.baseportal.funding.domain.CashForecast.Month;
import org.baseportal.funding.domain.CashForecast.Movement;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * The cash of a year as its page shows it: a table, and bars with a line over them. Lengths are in units of the drawing.
 *
 * @param line the balance at the end of each month, as points
 * @param zero where nothing is
 */
record CashView(int year, Yuan opening, List<Line> lines, Line sum, List<Bar> bars, String line, int zero) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 260;

    private static final int TOP = 20;
    private static final int FOOT = 30;
    private static final int PITCH = WIDTH / 12;
    private static final int WIDE = 26;

    /**
     * One month, or the year.
     *
     * @param month null for the year
     * @param bookedUrl without the measure: the entries behind what is booked
     * @param plannedUrl the same of the plan; null where nothing is planned any more
     */
    record Line(
            @Nullable String month,
            Movement booked,
            Movement planned,
            Yuan balance,
            @Nullable String bookedUrl,
            @Nullable String plannedUrl) {}

    /**
     * One bar.
     *
     * @param kind {@code in} or {@code out}, with {@code -plan} where it is only planned
     */
    record Bar(int x, double y, int width, double height, String kind) {}

    static CashView of(CashYear cash, YearMonth now) {
        List<Line> lines = new ArrayList<>();
        Movement booked = new Movement(Yuan.ZERO, Yuan.ZERO);
        Movement planned = booked;
        for (Month month : cash.months()) {
            lines.add(new Line(
                    month.month().toString(),
                    month.booked(),
                    month.planned(),
                    month.balance(),
                    url("/funding/entries", month.month(), false),
                    month.month().isBefore(now)
                            ? null
                            : url(
                                    "/funding/instalments",
                                    month.month(),
                                    month.month().equals(now))));
            booked = sum(booked, month.booked());
            planned = sum(planned, month.planned());
        }
        Yuan last = cash.months().get(cash.months().size() - 1).balance();
        double unit = unit(cash);
        return new CashView(
                cash.year(),
                cash.opening(),
                lines,
                new Line(null, booked, planned, last, null, null),
                bars(cash, unit),
                line(cash, unit),
                HEIGHT - FOOT);
    }

    private static Movement sum(Movement a, Movement b) {
        return new Movement(a.in().plus(b.in()), a.out().plus(b.out()));
    }

    private static String url(String list, YearMonth month, boolean lateToo) {
        boolean plan = list.endsWith("instalments");
        return ListAddress.of(list)
                .with("state", plan ? "OPEN" : null)
                .with("flow", "BASE")
                .with("from", lateToo ? null : month.atDay(1))
                .with("until", month.atEndOfMonth())
                .toString();
    }

    private static double unit(CashYear cash) {
        BigDecimal most = BigDecimal.ONE;
        for (Month month : cash.months()) {
            most = most.max(month.balance().value())
                    .max(month.booked().in().plus(month.planned().in()).value())
                    .max(month.booked().out().plus(month.planned().out()).value());
        }
        return (HEIGHT - TOP - FOOT) / most.doubleValue();
    }

    private static List<Bar> bars(CashYear cash, double unit) {
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < cash.months().size(); at++) {
            Month month = cash.months().get(at);
            int x = at * PITCH + PITCH / 2 - WIDE - 2;
            stack(bars, x, month.booked().in(), month.planned().in(), "in", unit);
            stack(bars, x + WIDE + 4, month.booked().out(), month.planned().out(), "out", unit);
        }
        return bars;
    }

    private static void stack(List<Bar> bars, int x, Yuan booked, Yuan planned, String kind, double unit) {
        double first = Math.max(0, booked.value().doubleValue() * unit);
        double second = planned.value().doubleValue() * unit;
        int zero = HEIGHT - FOOT;
        if (first > 0) {
            bars.add(new Bar(x, zero - first, WIDE, first, kind));
        }
        if (second > 0) {
            bars.add(new Bar(x, zero - first - second, WIDE, second, kind + "-plan"));
        }
    }

    private static String line(CashYear cash, double unit) {
        StringBuilder points = new StringBuilder();
        for (int at = 0; at < cash.months().size(); at++) {
            double balance = Math.max(0, cash.months().get(at).balance().value().doubleValue());
            points.append(
                    String.format(Locale.ROOT, "%d,%.1f ", at * PITCH + PITCH / 2, HEIGHT - FOOT - balance * unit));
        }
        return points.toString().strip();
    }

    /** Months with their places under the bars. */
    public List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            places.add(at * PITCH + PITCH / 2);
        }
        return places;
    }

    /** Whether the account is empty some month before its planned payments are made. */
    public boolean runsShort() {
        return lines.stream().anyMatch(month -> month.balance().isNegative());
    }
}
