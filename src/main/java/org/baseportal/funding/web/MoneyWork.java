package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.FundingFigures;
import org.baseportal.funding.domain.OrderFilter;
import org.baseportal.funding.domain.OrderQueries;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders that wait for this person: to check, approve, endorse or pay. */
@Component
@Order(40)
class MoneyWork implements WorkSource {

    private static final OrderFilter MINE = new OrderFilter(null, null, null, null, true);

    private final OrderQueries orders;
    private final FundingFigures figures;
    private final MoneyWords words;

    MoneyWork(OrderQueries orders, FundingFigures figures, MoneyWords words) {
        this.orders = orders;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        if (!figures.mayBeSeenBy(user)) {
            return List.of();
        }
        Slice<OrderQueries.Row> waiting = orders.list(MINE, new PageRequest(1, Work.SHOWN, null, null), user);
        if (waiting.rows().isEmpty()) {
            return List.of();
        }
        List<WorkItem> items =
                waiting.rows().stream().map(row -> item(row, locale)).toList();
        return List.of(
                new Work("funding.work.orders", "coins", waiting.total().rows(), "/funding/orders?mine=true", items));
    }

    private WorkItem item(OrderQueries.Row row, Locale locale) {
        String title = words.say("funding.kind." + row.order().kind(), locale) + " · " + row.sourceName();
        String note = words.say(
                "funding.work.amount",
                locale,
                row.order().amount().toString(),
                words.say("funding.state." + row.order().state(), locale));
        return new WorkItem("/funding/orders/" + row.order().id(), title, note, null, false);
    }
}
