package org.baseportal.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.funding.domain.BankFilter;
import org.baseportal.funding.domain.BankQueries;
import org.baseportal.funding.domain.BankRow;
import org.baseportal.funding.domain.MoneyOrder;
import org.baseportal.funding.domain.OrderFilter;
import org.baseportal.funding.domain.OrderQueries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders and bank lines as workbooks. */
@Component
class MoneyRecordSheets {

    private final OrderQueries orders;
    private final BankQueries bank;
    private final MoneyFiles files;
    private final MoneyWords words;

    MoneyRecordSheets(OrderQueries orders, BankQueries bank, MoneyFiles files, MoneyWords words) {
        this.orders = orders;
        this.bank = bank;
        this.files = files;
        this.words = words;
    }

    @Transactional
    byte[] orders(OrderFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "kind:TEXT",
                "state:TEXT",
                "day:DAY",
                "year:INTEGER",
                "source:TEXT",
                "commitment:TEXT",
                "amount:MONEY",
                "document:TEXT",
                "voucher:TEXT",
                "recordedBy:TEXT",
                "approvedBy:TEXT",
                "number:TEXT");
        return files.write(
                new MoneyFiles.Sheet<OrderQueries.Row>(
                        "orders",
                        columns,
                        page -> orders.list(filter, page, user),
                        (rows, out) -> rows.forEach(row -> {
                            MoneyOrder order = row.order();
                            MoneyOrder.Hand approved = order.approved();
                            out.add(Arrays.asList(
                                    words.say("funding.kind." + order.kind(), locale),
                                    words.say("funding.state." + order.state(), locale),
                                    order.valueOn(),
                                    order.year(),
                                    row.sourceName(),
                                    row.commitmentNumber(),
                                    order.amount().value(),
                                    order.papers().document(),
                                    order.papers().voucher(),
                                    order.recorded().name(),
                                    approved == null ? null : approved.name(),
                                    row.entryNumber()));
                        })),
                address,
                user,
                locale);
    }

    @Transactional
    byte[] bank(BankFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "day:DAY",
                "came:MONEY",
                "went:MONEY",
                "counterparty:TEXT",
                "summary:LONG_TEXT",
                "voucher:TEXT",
                "serial:TEXT",
                "number:TEXT");
        return files.write(
                new MoneyFiles.Sheet<BankRow>(
                        "bank",
                        columns,
                        page -> bank.list(filter, page),
                        (rows, out) -> rows.forEach(row -> {
                            BankRow.Match match = row.match();
                            out.add(Arrays.asList(
                                    row.valueOn(),
                                    row.in() ? row.amount().value() : null,
                                    row.in() ? null : row.amount().value(),
                                    row.counterparty(),
                                    row.summary(),
                                    row.voucher(),
                                    row.serial(),
                                    match == null ? null : match.entry()));
                        })),
                address,
                user,
                locale);
    }
}
