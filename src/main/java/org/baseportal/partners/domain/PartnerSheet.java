package org.baseportal.partners.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
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
import org.baseportal.partners.PartnerKind;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a list of organisations looks like, and how its rows become organisations. */
@Component
@Order(20)
class PartnerSheet implements SheetDefinition {

    static final String KEY = "partners";

    private final KnownPartners known;
    private final PartnerWriter writer;
    private final PartnerWords words;
    private final PartnerImportUndo undo;
    private final Districts districts;
    private final MessageSource messages;
    private final SheetWords choices = SheetWords.of(KEY);

    PartnerSheet(
            KnownPartners known,
            PartnerWriter writer,
            PartnerWords words,
            PartnerImportUndo undo,
            Districts districts,
            MessageSource messages) {
        this.known = known;
        this.writer = writer;
        this.words = words;
        this.undo = undo;
        this.districts = districts;
        this.messages = messages;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String messages() {
        return "partners.sheet.";
    }

    @Override
    public String address() {
        return "/partners";
    }

    @Override
    public List<SheetField> fields() {
        return Stream.of(names(), facts(), people()).flatMap(List::stream).toList();
    }

    private List<SheetField> names() {
        return List.of(
                SheetField.of("nameZh", FieldKind.LINE, 200).obligatory(),
                SheetField.of("nameEn", FieldKind.LINE, 300),
                SheetField.of("shortName", FieldKind.LINE, 100),
                choice("kind", PartnerKind.values()),
                SheetField.of("creditCode", FieldKind.LINE, 40),
                SheetField.of("aliases", FieldKind.WORDS, 200));
    }

    private List<SheetField> facts() {
        return List.of(
                SheetField.choice("district", places()),
                SheetField.of("province", FieldKind.LINE, 40),
                SheetField.of("city", FieldKind.LINE, 40),
                SheetField.of("legalPerson", FieldKind.LINE, 60),
                SheetField.of("foundedOn", FieldKind.FIRST_DAY),
                SheetField.of("capital", FieldKind.MONEY),
                choice("ownership", Ownership.values()),
                choice("size", PartnerSize.values()),
                SheetField.of("control", FieldKind.PARAGRAPH, 1000),
                SheetField.of("creditChecked", FieldKind.FIRST_DAY),
                SheetField.of("fields", FieldKind.WORDS, 80),
                SheetField.of("capabilities", FieldKind.WORDS, 40));
    }

    private static List<SheetField> people() {
        return List.of(
                SheetField.of("owner", FieldKind.LINE, 60),
                SheetField.of("contactName", FieldKind.LINE, 60),
                SheetField.of("contactPosition", FieldKind.LINE, 60),
                SheetField.of("contactPhone", FieldKind.LINE, 40),
                SheetField.of("contactEmail", FieldKind.LINE, 200),
                SheetField.of("contactConsent", FieldKind.FIRST_DAY));
    }

    private SheetField choice(String field, Enum<?>[] values) {
        return SheetField.choice(
                field,
                Arrays.stream(values)
                        .map(value ->
                                choices.choice(messages, field, value.name(), "partners." + field + "." + value.name()))
                        .toList());
    }

    /** Districts go by their names with and without the last character, and by their codes. */
    private List<Choice> places() {
        Map<String, String> english = new HashMap<>();
        districts.options(Locale.ENGLISH).forEach(one -> english.put(one.value(), one.label()));
        return districts.options(Locale.SIMPLIFIED_CHINESE).stream()
                .map(one -> new Choice(
                        one.value(),
                        Stream.concat(
                                        Stream.of(
                                                one.label(),
                                                Objects.requireNonNull(english.get(one.value())),
                                                one.label().replaceFirst("\u533A$", ""),
                                                "\u5317\u4EAC\u5E02" + one.label(),
                                                one.value()),
                                        choices.words("district", one.value()).stream())
                                .distinct()
                                .toList()))
                .toList();
    }

    @Override
    public List<SheetSetting> settings() {
        return List.of();
    }

    @Override
    public List<RowFault> check(Map<String, String> settings) {
        return List.of();
    }

    @Override
    public SheetIntake open(ImportRun run) {
        return new PartnerIntake(run, known, writer, words.now());
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
