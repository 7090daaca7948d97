package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.funding.domain.MoneyOrder;
import org.baseportal.funding.domain.OrderFilter;
import org.baseportal.funding.domain.OrderKind;
import org.baseportal.funding.domain.OrderQueries;
import org.baseportal.funding.domain.OrderState;
import org.baseportal.funding.domain.OrderVerb;
import org.baseportal.funding.domain.Orders;
import org.baseportal.projects.ProjectId;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.money.CapitalAmount;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Flash;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders: the list, one of them with what can be done, and the form that is signed on paper. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class OrderController {

    private static final String LIST = "/funding/orders";

    private final OrderQueries queries;
    private final Orders orders;
    private final MoneyWords words;

    OrderController(OrderQueries queries, Orders orders, MoneyWords words) {
        this.queries = queries;
        this.orders = orders;
        this.words = words;
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String source,
            @Nullable String mine,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        OrderFilter filter() {
            return new OrderFilter(
                    Asked.one(OrderState.values(), state),
                    Asked.one(OrderKind.values(), kind),
                    null,
                    Asked.id(source),
                    "true".equals(mine));
        }

        ListAddress address() {
            OrderFilter filter = filter();
            return ListAddress.of(LIST)
                    .with("state", filter.state())
                    .with("kind", filter.kind())
                    .with("source", filter.source())
                    .with("mine", filter.mine() ? "true" : null);
        }
    }

    @GetMapping(LIST)
    String list(Parameters asked, CurrentUser user, Locale locale, Model model) {
        OrderFilter filter = asked.filter();
        PageRequest request = PageRequest.of(asked.page(), asked.size(), asked.after(), asked.before());
        Slice<OrderQueries.Row> slice = queries.list(filter, request, user);
        model.addAttribute("money", words);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("page", slice.links(asked.address()));
        model.addAttribute(
                "exportUrl", asked.address().at(LIST + "/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !asked.address().toString().equals(LIST));
        model.addAttribute("states", words.options(OrderState.values(), "funding.state.", locale));
        model.addAttribute("kinds", words.options(OrderKind.values(), "funding.kind.", locale));
        return "funding/orders";
    }

    @GetMapping("/funding/orders/{id:\\d{1,18}}")
    String detail(@PathVariable long id, CurrentUser user, Locale locale, Model model) {
        MoneyOrder order = load(id, user, model);
        model.addAttribute("verbs", order.verbsFor(user));
        model.addAttribute("ownHand", order.state().isOpen() && order.isHandledBy(user));
        model.addAttribute("crumbs", words.crumbs("funding.orders.title", LIST, String.valueOf(id), locale));
        return "funding/order";
    }

    private MoneyOrder load(long id, CurrentUser user, Model model) {
        OrderQueries.Row row = queries.find(id).orElseThrow(NotFoundException::new);
        MoneyOrder order = row.order();
        ProjectId project = order.project() == null ? null : new ProjectId(order.project());
        model.addAttribute("money", words);
        model.addAttribute("row", row);
        model.addAttribute("order", order);
        model.addAttribute(
                "project",
                project == null ? null : words.projects(List.of(project), user).get(project));
        return order;
    }

    @GetMapping("/funding/orders/{id:\\d{1,18}}/print")
    String print(@PathVariable long id, CurrentUser user, Model model) {
        MoneyOrder order = load(id, user, model);
        if (order.kind() != OrderKind.PAYMENT) {
            throw new NotFoundException();
        }
        model.addAttribute("capitals", CapitalAmount.of(order.amount()));
        return "funding/payment-print";
    }

    @PostMapping("/funding/orders/{id:\\d{1,18}}/{step}")
    @PreAuthorize("hasAnyRole('STAFF', 'FINANCE', 'APPROVER')")
    String take(
            @PathVariable long id,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String words,
            CurrentUser user,
            RedirectAttributes redirect) {
        OrderVerb verb = OrderVerb.ofPath(step).orElseThrow(NotFoundException::new);
        String said = Texts.paragraph(words);
        int longest = verb.needsSlip() ? 100 : 2000;
        boolean wanting = (verb.needsReason() || verb.needsSlip()) && said == null;
        if (wanting || said != null && said.length() > longest) {
            redirect.addFlashAttribute(Flash.NAME, Flash.danger("funding.order.words", longest));
        } else {
            orders.take(id, verb, said, user);
            redirect.addFlashAttribute(Flash.NAME, Flash.success("funding.order.done." + verb));
        }
        return "redirect:/funding/orders/" + id;
    }
}
