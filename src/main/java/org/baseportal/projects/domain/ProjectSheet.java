package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.documents.Openness;
import org.baseportal.exchange.Choice;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetSetting;
import org.baseportal.exchange.SheetWords;
import org.baseportal.exchange.UndoBlocker;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.Stage;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a list of projects looks like, and how its rows become projects. */
@Component
@Order(10)
class ProjectSheet implements SheetDefinition {

    static final String KEY = "projects";

    private final ImportedProjects imported;
    private final ImportedUndo undo;
    private final TakeOverSettings takeOver;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final SheetWords words = SheetWords.of(KEY);

    ProjectSheet(
            ImportedProjects imported,
            ImportedUndo undo,
            TakeOverSettings takeOver,
            MessageSource messages,
            JdbcClient jdbc) {
        this.imported = imported;
        this.undo = undo;
        this.takeOver = takeOver;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String messages() {
        return "projects.sheet.";
    }

    @Override
    public String address() {
        return "/projects";
    }

    @Override
    public List<SheetField> fields() {
        List<SheetField> fields = new ArrayList<>();
        fields.add(SheetField.of("code", FieldKind.LINE, 40));
        fields.add(SheetField.of("externalNumbers", FieldKind.WORDS, 120));
        fields.add(SheetField.of("titleZh", FieldKind.LINE, 200).obligatory());
        fields.add(SheetField.of("titleEn", FieldKind.LINE, 300));
        fields.add(SheetField.of("originInstitution", FieldKind.LINE, 200));
        fields.add(SheetField.of("carryingUnit", FieldKind.LINE, 200));
        fields.add(SheetField.of("participants", FieldKind.WORDS, 200));
        fields.add(SheetField.of("recommendingUnit", FieldKind.LINE, 200));
        fields.add(SheetField.of("piName", FieldKind.LINE, 60));
        fields.add(SheetField.of("piTitle", FieldKind.LINE, 60));
        fields.add(SheetField.of("piUnit", FieldKind.LINE, 200));
        fields.add(SheetField.of("team", FieldKind.WORDS, 60));
        fields.add(SheetField.of("contactName", FieldKind.LINE, 60));
        fields.add(SheetField.of("contactPhone", FieldKind.LINE, 40));
        fields.add(SheetField.of("contactEmail", FieldKind.LINE, 200));
        fields.add(SheetField.of("moneyContactName", FieldKind.LINE, 60));
        fields.add(SheetField.of("moneyContactPhone", FieldKind.LINE, 40));
        fields.add(SheetField.of("moneyContactEmail", FieldKind.LINE, 200));
        fields.add(SheetField.of("owner", FieldKind.LINE, 60));
        addClassification(fields);
        addMoneyAndTime(fields);
        addWords(fields);
        return fields;
    }

    private void addClassification(List<SheetField> fields) {
        fields.add(SheetField.choice("field", technologyFields()));
        fields.add(SheetField.choice("productKind", choices("productKind", ProductKind.values())));
        fields.add(SheetField.of("indication", FieldKind.LINE, 200));
        fields.add(SheetField.of("trl", FieldKind.INTEGER, 9));
        fields.add(SheetField.choice("stage", choices("stage", Stage.values())));
        fields.add(SheetField.choice("openness", choices("openness", Openness.values())));
        fields.add(SheetField.of("tags", FieldKind.WORDS, 30));
    }

    private static void addMoneyAndTime(List<SheetField> fields) {
        for (String money : List.of("wantedTotal", "wantedFiscal", "wantedOwn", "wantedOther")) {
            fields.add(SheetField.of(money, FieldKind.MONEY));
        }
        fields.add(SheetField.of("term", FieldKind.TERM));
        fields.add(SheetField.of("startsOn", FieldKind.FIRST_DAY));
        fields.add(SheetField.of("endsOn", FieldKind.LAST_DAY));
    }

    private static void addWords(List<SheetField> fields) {
        fields.add(SheetField.of("summary", FieldKind.PARAGRAPH, 4000));
        fields.add(SheetField.of("ipRights", FieldKind.PARAGRAPH, 8000));
        fields.add(SheetField.of("needs", FieldKind.PARAGRAPH, 8000));
        for (String words : List.of("problem", "advantage", "economics")) {
            fields.add(SheetField.of(words, FieldKind.PARAGRAPH, 2000));
        }
    }

    private List<Choice> technologyFields() {
        return jdbc.sql("select code, name_zh, name_en from projects_field where active order by position, code")
                .query((row, number) ->
                        new Choice(row.getString("code"), List.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    private List<Choice> choices(String field, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> words.choice(messages, field, value.name(), "projects." + field + "." + value.name()))
                .toList();
    }

    @Override
    public List<SheetSetting> settings() {
        List<SheetSetting> settings = new ArrayList<>();
        settings.add(new SheetSetting(ImportedRow.SYSTEM, FieldKind.LINE, 40, List.of(), "", "externalNumbers"));
        settings.addAll(takeOver.settings());
        return settings;
    }

    @Override
    public List<RowFault> check(Map<String, String> settings) {
        return takeOver.check(settings);
    }

    @Override
    public SheetIntake open(ImportRun run) {
        return imported.open(run);
    }

    @Override
    public List<UndoBlocker> blockers(long importId, int limit) {
        return undo.blockers(importId, limit);
    }

    @Override
    public List<UndoBlocker> undo(long importId, String reason, int limit, CurrentUser by) {
        return undo.undo(importId, reason, limit, by);
    }
}
