package org.baseportal.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.funding.domain.CashForecast;
import org.baseportal.funding.domain.ChannelYear;
import org.baseportal.funding.domain.MoneyFlows;
import org.baseportal.funding.domain.YearFigures;
import org.baseportal.shared.list.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A year's views as workbooks. */
@Component
class MoneyViewSheets {

    private final MoneyFlows flows;
    private final CashForecast cash;
    private final YearFigures figures;
    private final MoneyFiles files;
    private final MoneyWords words;

    MoneyViewSheets(MoneyFlows flows, CashForecast cash, YearFigures figures, MoneyFiles files, MoneyWords words) {
        this.flows = flows;
        this.cash = cash;
        this.figures = figures;
        this.files = files;
        this.words = words;
    }

    /** Where a year's money goes, a row for each source and stage. */
    @Transactional
    byte[] flow(int year, CurrentUser user, Locale locale) {
        List<SheetColumn> columns =
                files.columns(locale, "year:INTEGER", "channel:TEXT", "source:TEXT", "stage:TEXT", "committed:MONEY");
        List<MoneyFlows.Strand> strands = flows.committed(year);
        return files.write(
                new MoneyFiles.Sheet<MoneyFlows.Strand>(
                        "flow",
                        columns,
                        page -> Slice.cut(strands, page.size(), page.page()),
                        (rows, out) -> rows.forEach(row -> out.add(Arrays.asList(
                                year,
                                words.say("funding.channel." + row.channel(), locale),
                                row.name(),
                                words.say("shared.stage." + row.stage().position(), locale),
                                row.amount().value())))),
                "/funding/flow?year=" + year,
                user,
                locale);
    }

    /** The cash of a year, a row for each month. */
    @Transactional
    byte[] cash(int year, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale, "month:TEXT", "came:MONEY", "comes:MONEY", "went:MONEY", "goes:MONEY", "balance:MONEY");
        List<CashForecast.Month> months = cash.of(year).months();
        return files.write(
                new MoneyFiles.Sheet<CashForecast.Month>(
                        "cash",
                        columns,
                        page -> Slice.cut(months, page.size(), page.page()),
                        (rows, out) -> rows.forEach(row -> out.add(Arrays.asList(
                                row.month().toString(),
                                row.booked().in().value(),
                                row.planned().in().value(),
                                row.booked().out().value(),
                                row.planned().out().value(),
                                row.balance().value())))),
                "/funding/cash?year=" + year,
                user,
                locale);
    }

    /** A year against its target, a row for each channel. */
    @Transactional
    byte[] year(int year, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "year:INTEGER",
                "channel:TEXT",
                "target:MONEY",
                "budget:MONEY",
                "committed:MONEY",
                "received:MONEY",
                "disbursed:MONEY",
                "gap:MONEY");
        List<ChannelYear> channels = figures.now(year);
        return files.write(
                new MoneyFiles.Sheet<ChannelYear>(
                        "year",
                        columns,
                        page -> Slice.cut(channels, page.size(), page.page()),
                        (rows, out) -> rows.forEach(row -> out.add(Arrays.asList(
                                year,
                                words.say("funding.channel." + row.channel(), locale),
                                row.target().value(),
                                row.budget().value(),
                                row.committed().value(),
                                row.received().sum().value(),
                                row.disbursed().sum().value(),
                                row.gap().value())))),
                "/funding/targets?year=" + year,
                user,
                locale);
    }
}
