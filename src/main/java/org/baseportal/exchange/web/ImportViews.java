package org.baseportal.exchange.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.exchange.Choice;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetSetting;
import org.baseportal.exchange.domain.Definitions;
import org.baseportal.exchange.domain.FaultyRow;
import org.baseportal.exchange.domain.ImportBatch;
import org.baseportal.exchange.sheet.SheetCell;
import org.baseportal.exchange.sheet.SheetRow;
import org.baseportal.exchange.sheet.Survey;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes what the templates show out of imports. */
@Component
class ImportViews {

    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(Days.BEIJING);
    private static final int SAMPLES = 3;
    private static final int CUT = 40;
    private static final long KILOBYTE = 1024;

    private final Definitions definitions;
    private final MessageSource messages;
    private final Clock clock;

    ImportViews(Definitions definitions, MessageSource messages, Clock clock) {
        this.definitions = definitions;
        this.messages = messages;
        this.clock = clock;
    }

    BatchView batch(ImportBatch batch, List<FaultyRow> faults, CurrentUser reader, Locale locale) {
        SheetDefinition definition = definitions.get(batch.definition());
        return new BatchView(
                batch.id(),
                definitions.name(definition, locale),
                batch.fileName(),
                size(batch.fileBytes()),
                batch.state().name(),
                batch.state().isRunning(),
                batch.uploaderName(),
                TIME.format(batch.uploadedAt()),
                batch.total(),
                run(batch),
                batch.tally().fresh(),
                batch.tally().updated(),
                batch.tally().skipped(),
                batch.tally().faulty(),
                batch.plan().goodRowsOnly(),
                batch.uploader() == reader.id().value() || reader.is(Role.ADMIN),
                batch.note(),
                definition.address(),
                faults.stream()
                        .map(row -> new BatchView.Faulty(
                                row.row(),
                                row.faults().stream()
                                        .map(fault -> definitions.say(definition, fault, locale))
                                        .toList()))
                        .toList());
    }

    RunView run(ImportBatch batch) {
        return RunView.of(
                "/import/" + batch.id() + "/progress",
                batch.done(),
                batch.total(),
                batch.state().isRunning(),
                batch.startedAt(),
                batch.cancelAsked(),
                clock);
    }

    static String size(long bytes) {
        return bytes >= KILOBYTE * KILOBYTE
                ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE))
                : Math.max(1, bytes / KILOBYTE) + " KB";
    }

    MatchView match(ImportBatch batch, ColumnsForm form, List<RowFault> faults, Locale locale) {
        SheetDefinition definition = definitions.get(batch.definition());
        Survey survey = batch.found().survey();
        List<Option> sheets = new ArrayList<>();
        batch.found().facts().sheets().forEach(name -> sheets.add(new Option(String.valueOf(sheets.size()), name)));
        return new MatchView(
                sheets,
                batch.plan().sheet(),
                survey.headingRow(),
                survey.rows(),
                batch.found().facts().charset(),
                batch.found().likeFile(),
                IntStream.range(0, survey.headings().size())
                        .mapToObj(column -> column(survey, column, form, definition))
                        .toList(),
                definition.fields().stream()
                        .map(field -> new Option(field.key(), label(definition, field.key(), field.required(), locale)))
                        .toList(),
                survey.headings(),
                survey.sample().stream()
                        .map(row -> preview(row, survey.headings().size()))
                        .toList(),
                definition.settings().stream()
                        .map(setting -> setting(definition, setting, form, faults, locale))
                        .toList(),
                form.doubles().name(),
                form.goodRowsOnly(),
                faults.stream()
                        .map(fault -> new MatchView.Problem(
                                target(definition, fault), definitions.say(definition, fault, locale)))
                        .toList());
    }

    private String label(SheetDefinition definition, String key, boolean required, Locale locale) {
        String label = definitions.word(definition, key, locale);
        return required ? messages.getMessage("exchange.match.required", new Object[] {label}, locale) : label;
    }

    private static String target(SheetDefinition definition, RowFault fault) {
        boolean setting = definition.settings().stream().anyMatch(s -> ("setting." + s.key()).equals(fault.field()));
        return setting ? String.valueOf(fault.field()) : "columns";
    }

    private static MatchView.Column column(Survey survey, int column, ColumnsForm form, SheetDefinition definition) {
        List<SheetCell> cells = survey.sample().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .toList();
        String field = form.columns().getOrDefault(column, "");
        boolean chosen =
                definition.fields().stream().anyMatch(f -> f.key().equals(field) && f.kind() == FieldKind.MONEY);
        boolean numbers = !cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.text().matches("[\\d,.\\s\\uFF10-\\uFF19\\uFF0C\\uFF0E]+"));
        return new MatchView.Column(
                column,
                CellReference.convertNumToColString(column),
                survey.headings().get(column),
                String.join(
                        " / ",
                        cells.stream()
                                .map(cell -> cut(cell.text()))
                                .distinct()
                                .limit(SAMPLES)
                                .toList()),
                field,
                chosen || (field.isEmpty() && numbers),
                form.units().getOrDefault(column, MoneyUnit.WAN).name());
    }

    private static MatchView.PreviewRow preview(SheetRow row, int width) {
        return new MatchView.PreviewRow(
                row.number(),
                IntStream.range(0, width)
                        .mapToObj(column -> cut(row.cell(column).text()))
                        .toList());
    }

    private MatchView.Setting setting(
            SheetDefinition definition, SheetSetting setting, ColumnsForm form, List<RowFault> faults, Locale locale) {
        String key = "setting." + setting.key();
        return new MatchView.Setting(
                key,
                definitions.word(definition, key, locale),
                definitions.word(definition, key + ".hint", locale),
                setting.kind() == FieldKind.FIRST_DAY,
                setting.max(),
                setting.choices().stream()
                        .map(choice -> new Option(choice.value(), label(choice, locale)))
                        .toList(),
                form.settings().getOrDefault(setting.key(), ""),
                faults.stream()
                        .filter(fault -> key.equals(fault.field()))
                        .map(fault -> messages.getMessage(
                                fault.messageKey(), fault.arguments().toArray(), locale))
                        .findFirst()
                        .orElse(null));
    }

    private static String label(Choice choice, Locale locale) {
        boolean english = locale.getLanguage().equals("en") && choice.labels().size() > 1;
        return english ? choice.labels().get(1) : choice.label();
    }

    private static String cut(String text) {
        String line = text.replace('\n', ' ');
        return line.length() <= CUT ? line : line.substring(0, CUT) + '\u2026';
    }
}
