package org.baseportal.funding.domain;

import java.util.List;
import java.util.Map;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.ImportRun;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetDefinition;
import org.baseportal.exchange.SheetField;
import org.baseportal.exchange.SheetIntake;
import org.baseportal.exchange.SheetSetting;
import org.baseportal.exchange.UndoBlocker;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a list of the bank or the finance office looks like: a day, and money in or out of the base's account. */
@Component
@Order(40)
class BankSheet implements SheetDefinition {

    private final BankLines lines;

    BankSheet(BankLines lines) {
        this.lines = lines;
    }

    @Override
    public String key() {
        return "bank";
    }

    @Override
    public String messages() {
        return "funding.bank.sheet.";
    }

    @Override
    public String address() {
        return "/funding/bank";
    }

    @Override
    public List<SheetField> fields() {
        return List.of(
                SheetField.of("valueOn", FieldKind.FIRST_DAY).obligatory(),
                SheetField.of("received", FieldKind.MONEY),
                SheetField.of("paid", FieldKind.MONEY),
                SheetField.of("counterparty", FieldKind.LINE, 200),
                SheetField.of("summary", FieldKind.LINE, 500),
                SheetField.of("voucher", FieldKind.LINE, 100),
                SheetField.of("serial", FieldKind.LINE, 100));
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
        return new BankIntake(run, lines);
    }

    @Override
    public List<UndoBlocker> blockers(long importId, int limit) {
        return lines.blockers(importId, limit);
    }

    @Override
    public List<UndoBlocker> undo(long importId, String reason, int limit, CurrentUser by) {
        return lines.undo(importId, limit);
    }
}
