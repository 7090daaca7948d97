package org.baseportal.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.SheetColumn;
import org.baseportal.funding.domain.CommitmentFilter;
import org.baseportal.funding.domain.CommitmentQueries;
import org.baseportal.funding.domain.CommitmentRow;
import org.baseportal.funding.domain.EntryFilter;
import org.baseportal.funding.domain.EntryQueries;
import org.baseportal.funding.domain.EntryRow;
import org.baseportal.funding.domain.InstalmentFilter;
import org.baseportal.funding.domain.InstalmentQueries;
import org.baseportal.funding.domain.InstalmentRow;
import org.baseportal.funding.domain.SourceFilter;
import org.baseportal.funding.domain.SourceQueries;
import org.baseportal.funding.domain.SourceRow;
import org.baseportal.funding.domain.SpendingFilter;
import org.baseportal.funding.domain.SpendingQueries;
import org.baseportal.funding.domain.SpendingReport;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.Partners;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes lists of money as workbooks: numbers are numbers, in yuan, exact to the fen. */
@Component
class FundingSheets {

    private final SourceQueries sources;
    private final CommitmentQueries commitments;
    private final EntryQueries entries;
    private final InstalmentQueries instalments;
    private final InstalmentLines lines;
    private final SpendingQueries spending;
    private final Partners partners;
    private final MoneyFiles files;
    private final MoneyWords words;

    FundingSheets(
            SourceQueries sources,
            CommitmentQueries commitments,
            EntryQueries entries,
            InstalmentQueries instalments,
            InstalmentLines lines,
            SpendingQueries spending,
            Partners partners,
            MoneyFiles files,
            MoneyWords words) {
        this.sources = sources;
        this.commitments = commitments;
        this.entries = entries;
        this.instalments = instalments;
        this.lines = lines;
        this.spending = spending;
        this.partners = partners;
        this.files = files;
        this.words = words;
    }

    @Transactional
    byte[] sources(SourceFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "name:TEXT",
                "channel:TEXT",
                "provider:TEXT",
                "instrument:TEXT",
                "year:INTEGER",
                "budget:MONEY",
                "committed:MONEY",
                "free:MONEY",
                "received:MONEY",
                "disbursed:MONEY");
        return files.write(
                new MoneyFiles.Sheet<SourceRow>("sources", columns, page -> sources.list(filter, page), (rows, out) -> {
                    Map<PartnerId, String> names = partners.names(
                            rows.stream().map(SourceRow::provider).toList());
                    rows.forEach(row -> out.add(Arrays.asList(
                            row.name(),
                            words.say("funding.channel." + row.channel(), locale),
                            names.get(row.provider()),
                            words.say("funding.instrument." + row.instrument(), locale),
                            row.money().year(),
                            row.money().budget().value(),
                            row.money().committed().value(),
                            row.money().free().value(),
                            row.money().received().value(),
                            row.money().disbursed().value())));
                }),
                address,
                user,
                locale);
    }

    @Transactional
    byte[] commitments(CommitmentFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "number:TEXT",
                "project:TEXT",
                "title:LONG_TEXT",
                "source:TEXT",
                "channel:TEXT",
                "state:TEXT",
                "asked:MONEY",
                "committed:MONEY",
                "disbursed:MONEY",
                "outstanding:MONEY");
        return files.write(
                new MoneyFiles.Sheet<CommitmentRow>(
                        "commitments", columns, page -> commitments.list(filter, page), (rows, out) -> {
                            Map<ProjectId, ProjectSummary> known = words.projects(
                                    rows.stream().map(CommitmentRow::project).toList(), user);
                            rows.forEach(row -> out.add(Arrays.asList(
                                    row.number(),
                                    code(known.get(row.project())),
                                    title(known.get(row.project())),
                                    row.sourceName(),
                                    words.say("funding.channel." + row.channel(), locale),
                                    words.say("funding.state." + row.state(), locale),
                                    row.asked().value(),
                                    row.amount().value(),
                                    row.disbursed().value(),
                                    row.outstanding().value())));
                        }),
                address,
                user,
                locale);
    }

    @Transactional
    byte[] entries(EntryFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "number:TEXT",
                "day:DAY",
                "kind:TEXT",
                "flow:TEXT",
                "channel:TEXT",
                "source:TEXT",
                "project:TEXT",
                "amount:MONEY",
                "voucher:TEXT",
                "document:TEXT",
                "recordedBy:TEXT",
                "approvedBy:TEXT");
        return files.write(
                new MoneyFiles.Sheet<EntryRow>("entries", columns, page -> entries.list(filter, page), (rows, out) -> {
                    Map<ProjectId, ProjectSummary> known =
                            words.projects(rows.stream().map(EntryRow::project).toList(), user);
                    rows.forEach(row -> out.add(Arrays.asList(
                            row.number(),
                            row.valueOn(),
                            words.say("funding.kind." + row.kind(), locale),
                            row.flow() == null ? null : words.say("funding.flow." + row.flow(), locale),
                            words.say("funding.channel." + row.channel(), locale),
                            row.sourceName(),
                            row.project() == null ? null : code(known.get(row.project())),
                            row.counted().value(),
                            row.voucher(),
                            row.document(),
                            row.recordedBy(),
                            row.approvedBy())));
                }),
                address,
                user,
                locale);
    }

    @Transactional
    byte[] instalments(InstalmentFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "kind:TEXT",
                "state:TEXT",
                "plannedOn:DAY",
                "condition:LONG_TEXT",
                "channel:TEXT",
                "source:TEXT",
                "commitment:TEXT",
                "project:TEXT",
                "flow:TEXT",
                "amount:MONEY");
        return files.write(
                new MoneyFiles.Sheet<InstalmentRow>(
                        "instalments",
                        columns,
                        page -> instalments.list(filter, page),
                        (rows, out) -> lines.of(rows, user, locale)
                                .forEach(line -> out.add(Arrays.asList(
                                        words.say(
                                                "funding.planned." + line.row().kind(), locale),
                                        words.say("funding.pick." + line.row().state(), locale),
                                        line.row().plannedOn(),
                                        line.condition(),
                                        words.say(
                                                "funding.channel." + line.row().channel(), locale),
                                        line.row().sourceName(),
                                        line.row().commitmentNumber(),
                                        code(line.project()),
                                        words.say("funding.flow." + line.row().flow(), locale),
                                        line.row().amount().value())))),
                address,
                user,
                locale);
    }

    @Transactional
    byte[] spending(SpendingFilter filter, String address, CurrentUser user, Locale locale) {
        List<SheetColumn> columns = files.columns(
                locale,
                "project:TEXT",
                "title:LONG_TEXT",
                "report:INTEGER",
                "from:DAY",
                "until:DAY",
                "state:TEXT",
                "fiscal:MONEY",
                "own:MONEY",
                "spent:MONEY");
        return files.write(
                new MoneyFiles.Sheet<SpendingReport>(
                        "spending", columns, page -> spending.list(filter, page), (rows, out) -> {
                            Map<ProjectId, ProjectSummary> known = words.projects(
                                    rows.stream().map(SpendingReport::project).toList(), user);
                            rows.forEach(row -> out.add(Arrays.asList(
                                    code(known.get(row.project())),
                                    title(known.get(row.project())),
                                    row.number(),
                                    row.from(),
                                    row.until(),
                                    words.say("funding.spending.state." + row.state(), locale),
                                    row.spent().fiscal().value(),
                                    row.spent().own().value(),
                                    row.spent().sum().value())));
                        }),
                address,
                user,
                locale);
    }

    private static @Nullable String code(@Nullable ProjectSummary project) {
        return project == null ? null : project.code().value();
    }

    private static @Nullable String title(@Nullable ProjectSummary project) {
        return project == null ? null : project.titleZh();
    }
}
