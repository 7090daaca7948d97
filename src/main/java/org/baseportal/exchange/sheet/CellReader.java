package org.baseportal.exchange.sheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.baseportal.exchange.Choice;
import org.baseportal.exchange.Period;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetField;
import org.baseportal.shared.money.MoneyText;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;

/** Turns the cells of one column into values of its field. */
public final class CellReader {

    /** A cell that cannot be read as what its field asks for. */
    static final class UnreadableCellException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient RowFault fault;

        UnreadableCellException(RowFault fault) {
            super(fault.messageKey(), null, false, false);
            this.fault = fault;
        }

        RowFault fault() {
            return fault;
        }
    }

    private static final String KEYS = "exchange.fault.";
    private static final int QUOTED = 60;
    /** Separators of lists; a plain comma is one, the white space inside a word is not. */
    private static final String SEPARATORS = "[,;|\\n\\u3001\\uFF0C\\uFF1B]";

    private final SheetField field;
    private final MoneyUnit unit;
    private final Map<String, String> choices = new HashMap<>();

    public CellReader(SheetField field, MoneyUnit unit) {
        this.field = field;
        this.unit = unit;
        for (Choice choice : field.choices()) {
            choice.labels().forEach(label -> choices.put(fold(label), choice.value()));
        }
        field.choices().forEach(choice -> choices.put(fold(choice.value()), choice.value()));
    }

    /**
     * The value of a cell; empty if the cell is.
     *
     * @throws UnreadableCellException if it holds something else
     */
    Optional<Object> read(SheetCell cell) {
        String shown = Texts.paragraph(cell.text());
        if (shown == null) {
            return Optional.empty();
        }
        if (cell.kind() == SheetCell.Kind.ERROR) {
            throw fault("cellError", shown);
        }
        return Optional.ofNullable(
                switch (field.kind()) {
                    case LINE -> limited(Objects.requireNonNull(Texts.line(text(cell, shown))));
                    case PARAGRAPH -> limited(text(cell, shown));
                    case WORDS -> words(text(cell, shown));
                    case FIRST_DAY -> date(cell, shown).first();
                    case LAST_DAY -> date(cell, shown).last();
                    case TERM -> period(cell, shown);
                    case MONEY -> money(shown);
                    case INTEGER -> integer(shown);
                    case CHOICE -> choice(shown);
                });
    }

    private String text(SheetCell cell, String shown) {
        if (cell.kind() == SheetCell.Kind.LOSSY) {
            throw fault("lossyNumber", shown);
        }
        return shown;
    }

    private String limited(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > field.max()) {
            throw fault("tooLong", String.valueOf(field.max()), String.valueOf(length));
        }
        return text;
    }

    private List<String> words(String text) {
        return Arrays.stream(text.split(SEPARATORS))
                .map(Texts::line)
                .filter(Objects::nonNull)
                .map(this::limited)
                .distinct()
                .toList();
    }

    private DateWords.Span date(SheetCell cell, String shown) {
        return DateWords.date(cell).orElseThrow(() -> fault("noDate", quoted(shown)));
    }

    private Period period(SheetCell cell, String shown) {
        DateWords.Span span = DateWords.term(cell).orElseThrow(() -> fault("noTerm", quoted(shown)));
        return new Period(span.first(), span.last());
    }

    private Yuan money(String shown) {
        try {
            return MoneyText.parse(shown, unit);
        } catch (MoneyText.UnreadableMoneyException unreadable) {
            throw fault("money." + unreadable.problem().name(), quoted(shown));
        }
    }

    private Integer integer(String shown) {
        String digits = Normalizer.normalize(shown, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^TRL[- ]?", "")
                .replaceFirst("\\u7EA7$", "");
        if (!digits.matches("\\d{1,9}") || Integer.parseInt(digits) > field.max() || Integer.parseInt(digits) < 1) {
            throw fault("noNumber", String.valueOf(field.max()), quoted(shown));
        }
        return Integer.valueOf(digits);
    }

    private String choice(String shown) {
        String value = choices.get(fold(shown));
        if (value == null) {
            throw fault("noChoice", quoted(shown));
        }
        return value;
    }

    /** Words that differ only in width, case, spaces, brackets or punctuation are the same. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\s\\p{P}\\p{S}]+", "");
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + '\u2026';
    }

    private UnreadableCellException fault(String problem, String... arguments) {
        return new UnreadableCellException(RowFault.of(field.key(), KEYS + problem, arguments));
    }
}
