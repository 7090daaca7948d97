package org.baseportal.funding.web;

import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.domain.CommitmentFilter;
import org.baseportal.funding.domain.CommitmentQueries;
import org.baseportal.funding.domain.CommitmentRow;
import org.baseportal.funding.domain.EntryFilter;
import org.baseportal.funding.domain.EntryQueries;
import org.baseportal.funding.domain.InstalmentFilter;
import org.baseportal.funding.domain.InstalmentPick;
import org.baseportal.funding.domain.InstalmentQueries;
import org.baseportal.funding.domain.OrderFilter;
import org.baseportal.funding.domain.OrderQueries;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectHead;
import org.baseportal.projects.Projects;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Commitments: the list, one of them, and those of one project. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
class CommitmentController {

    private static final String LIST = "/funding/commitments";
    private static final PageRequest FIRST = new PageRequest(1, PageRequest.MAX_SIZE, null, null);

    private final CommitmentQueries commitments;
    private final OrderQueries orders;
    private final EntryQueries entries;
    private final InstalmentQueries instalments;
    private final InstalmentLines lines;
    private final Projects projects;
    private final MoneyWords words;

    CommitmentController(
            CommitmentQueries commitments,
            OrderQueries orders,
            EntryQueries entries,
            InstalmentQueries instalments,
            InstalmentLines lines,
            Projects projects,
            MoneyWords words) {
        this.commitments = commitments;
        this.orders = orders;
        this.entries = entries;
        this.instalments = instalments;
        this.lines = lines;
        this.projects = projects;
        this.words = words;
    }

    /** The list's address as it was typed; nothing in it can be wrong. */
    record Parameters(
            @Nullable String q,
            @Nullable String channel,
            @Nullable String year,
            @Nullable String source,
            @Nullable String intent,
            @Nullable String page,
            @Nullable String size,
            @Nullable String after,
            @Nullable String before) {

        CommitmentFilter filter() {
            return new CommitmentFilter(
                    Texts.line(q),
                    Asked.one(Channel.values(), channel),
                    Asked.year(year),
                    Asked.id(source),
                    null,
                    "true".equals(intent));
        }

        ListAddress address() {
            CommitmentFilter filter = filter();
            return ListAddress.of(LIST)
                    .with("q", filter.q())
                    .with("channel", filter.channel())
                    .with("year", filter.year())
                    .with("source", filter.source())
                    .with("intent", filter.intent() ? "true" : null);
        }

        PageRequest request() {
            return PageRequest.of(page, size, after, before);
        }
    }

    @GetMapping(LIST)
    String list(Parameters parameters, CurrentUser user, Locale locale, Model model) {
        CommitmentFilter filter = parameters.filter();
        Slice<CommitmentRow> slice = commitments.list(filter, parameters.request());
        rows(slice.rows(), user, model);
        model.addAttribute("sum", commitments.sum(filter));
        model.addAttribute("page", slice.links(parameters.address()));
        model.addAttribute(
                "exportUrl",
                parameters.address().at("/funding/commitments/export.xlsx").toString());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !parameters.address().toString().equals(LIST));
        model.addAttribute("channels", words.channels(locale));
        return "funding/commitments";
    }

    private void rows(List<CommitmentRow> rows, CurrentUser user, Model model) {
        model.addAttribute("money", words);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "projects",
                words.projects(rows.stream().map(CommitmentRow::project).toList(), user));
    }

    @GetMapping("/funding/commitments/{number}")
    String detail(@PathVariable String number, CurrentUser user, Locale locale, Model model) {
        CommitmentRow row = commitments.find(number).orElseThrow(NotFoundException::new);
        rows(List.of(row), user, model);
        model.addAttribute("row", row);
        model.addAttribute("parts", commitments.parts(row.id()));
        model.addAttribute(
                "orders",
                orders.list(new OrderFilter(null, null, row.id(), null, false), FIRST, user)
                        .rows());
        InstalmentFilter planned = InstalmentFilter.ofCommitment(row.id());
        model.addAttribute("lines", lines.of(instalments.list(planned, FIRST).rows(), user, locale));
        model.addAttribute("planned", instalments.sum(planned));
        model.addAttribute("crumbs", words.crumbs("funding.commitments.title", LIST, number, locale));
        model.addAttribute("mayRecord", user.is(Role.STAFF));
        return "funding/commitment";
    }

    @GetMapping("/projects/{code}/funding")
    String project(@PathVariable String code, CurrentUser user, Locale locale, Model model) {
        ProjectHead head = projects.head(ProjectCode.parse(code).orElseThrow(NotFoundException::new), user);
        long id = head.project().id().value();
        CommitmentFilter bound = new CommitmentFilter(null, null, null, null, id, false);
        CommitmentFilter intended = new CommitmentFilter(null, null, null, null, id, true);
        EntryFilter booked = new EntryFilter(null, null, null, null, null, null, null, id, null, null, null, false);
        InstalmentFilter planned =
                new InstalmentFilter(null, InstalmentPick.OPEN, null, null, null, null, null, id, null, null);
        model.addAttribute("head", head);
        model.addAttribute("money", words);
        model.addAttribute("rows", commitments.list(bound, FIRST).rows());
        model.addAttribute("sum", commitments.sum(bound));
        model.addAttribute("intents", commitments.list(intended, FIRST).rows());
        model.addAttribute("lines", lines.of(instalments.list(planned, FIRST).rows(), user, locale));
        model.addAttribute("entries", entries.list(booked, FIRST).rows());
        model.addAttribute(
                "approved", projects.approvedAmount(head.project().id()).orElse(null));
        model.addAttribute("ended", head.project().status().isEnd());
        return "funding/project";
    }
}
