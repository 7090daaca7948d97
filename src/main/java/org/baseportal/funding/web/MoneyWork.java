package org.baseportal.funding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.FundingFigures;
import org.baseportal.funding.domain.InstalmentFilter;
import org.baseportal.funding.domain.InstalmentPick;
import org.baseportal.funding.domain.InstalmentQueries;
import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.funding.domain.OrderFilter;
import org.baseportal.funding.domain.OrderQueries;
import org.baseportal.funding.domain.SpendingFilter;
import org.baseportal.funding.domain.SpendingQueries;
import org.baseportal.funding.domain.SpendingReport;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.worklist.Work;
import org.baseportal.worklist.WorkItem;
import org.baseportal.worklist.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders that wait for this person: to check, approve, endorse or pay; planned money that is due; spending to accept. */
@Component
@Order(40)
class MoneyWork implements WorkSource {

    private static final PageRequest FEW = new PageRequest(1, Work.SHOWN, null, null);
    private static final OrderFilter MINE = new OrderFilter(null, null, null, null, true);

    private final OrderQueries orders;
    private final InstalmentQueries instalments;
    private final SpendingQueries spending;
    private final FundingFigures figures;
    private final MoneyWords words;

    MoneyWork(
            OrderQueries orders,
            InstalmentQueries instalments,
            SpendingQueries spending,
            FundingFigures figures,
            MoneyWords words) {
        this.orders = orders;
        this.instalments = instalments;
        this.spending = spending;
        this.figures = figures;
        this.words = words;
    }

    @Override
    public List<Work> waitingFor(CurrentUser user, Locale locale) {
        if (!figures.mayBeSeenBy(user)) {
            return List.of();
        }
        List<Work> work = new ArrayList<>();
        Slice<OrderQueries.Row> waiting = orders.list(MINE, FEW, user);
        if (!waiting.rows().isEmpty()) {
            List<WorkItem> items =
                    waiting.rows().stream().map(row -> item(row, locale)).toList();
            work.add(new Work(
                    "funding.work.orders", "coins", waiting.total().rows(), "/funding/orders?mine=true", items));
        }
        if (user.is(Role.STAFF)) {
            planned(locale).ifPresent(work::add);
            reports(user, locale).ifPresent(work::add);
        }
        return work;
    }

    private Optional<Work> planned(Locale locale) {
        Slice<InstalmentRow> due = instalments.list(InstalmentFilter.of(InstalmentPick.PAYABLE), FEW);
        List<WorkItem> items = due.rows().stream()
                .map(row -> new WorkItem(
                        "/funding/instalments/" + row.id(),
                        words.say("funding.planned." + row.kind(), locale) + " · " + row.sourceName(),
                        words.say(
                                "funding.work.amount",
                                locale,
                                row.amount().toString(),
                                words.say("funding.pick." + row.state(), locale)),
                        row.plannedOn().toString(),
                        row.isLate()))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Work(
                        "funding.work.instalments",
                        "calendar",
                        due.total().rows(),
                        "/funding/instalments?state=PAYABLE",
                        items));
    }

    private Optional<Work> reports(CurrentUser user, Locale locale) {
        Slice<SpendingReport> waiting =
                spending.list(new SpendingFilter(null, null, user.id().value()), FEW);
        Map<ProjectId, ProjectSummary> projects = words.projects(
                waiting.rows().stream().map(SpendingReport::project).toList(), user);
        List<WorkItem> items = waiting.rows().stream()
                .filter(row -> projects.containsKey(row.project()))
                .map(row -> report(row, Objects.requireNonNull(projects.get(row.project())), locale))
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Work(
                        "funding.work.spending",
                        "file-text",
                        waiting.total().rows(),
                        "/funding/spending?mine=true",
                        items));
    }

    private WorkItem report(SpendingReport report, ProjectSummary project, Locale locale) {
        return new WorkItem(
                SpendingPages.address(project.code().value(), report.number()),
                words.say("funding.spending.heading", locale, String.valueOf(report.number())) + " · "
                        + project.titleZh(),
                words.say(
                        "funding.spending.period",
                        locale,
                        report.from().toString(),
                        report.until().toString()),
                null,
                false);
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
