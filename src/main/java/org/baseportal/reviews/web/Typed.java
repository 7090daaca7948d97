package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads what was typed into a form that keeps it as text, so that the page can give back exactly that. What cannot be
 * read becomes an error of its field.
 */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,4})?");

    private final Errors errors;

    Typed(Errors errors) {
        this.errors = errors;
    }

    boolean isRight() {
        return !errors.hasErrors();
    }

    /** A line that must be there; an empty one stands for what is wrong. */
    String line(String field, @Nullable String typed, int max) {
        String text = Texts.line(typed);
        if (text == null) {
            reject(field, "NotBlank");
            return "";
        }
        return fits(field, text, max);
    }

    /** A text that must be there. */
    String text(String field, @Nullable String typed, int max) {
        if (typed == null) {
            reject(field, "NotBlank");
            return "";
        }
        return fits(field, typed, max);
    }

    /** A text that may be missing. */
    @Nullable
    String optional(String field, @Nullable String typed, int max) {
        return typed == null ? null : fits(field, typed, max);
    }

    private String fits(String field, String text, int max) {
        if (text.length() > max) {
            reject(field, "reviews.error.tooLong", max);
        }
        return text;
    }

    /** A number from {@code least} to {@code most} with so many decimals at most; null where it is missing. */
    @Nullable
    BigDecimal number(String field, @Nullable String typed, int decimals, String least, String most) {
        String text = Texts.line(typed);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!NUMBER.matcher(plain).matches()) {
            reject(field, "reviews.error.number");
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.stripTrailingZeros().scale() > decimals) {
            reject(field, "reviews.error.decimals", decimals);
            return null;
        }
        if (number.compareTo(new BigDecimal(least)) < 0 || number.compareTo(new BigDecimal(most)) > 0) {
            reject(field, "reviews.error.range", least, most);
            return null;
        }
        return number;
    }

    /** The same, where it must be there; zero stands for what is wrong. */
    BigDecimal needed(String field, @Nullable String typed, int decimals, String least, String most) {
        BigDecimal number = number(field, typed, decimals, least, most);
        if (number == null) {
            reject(field, "NotBlank");
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** A day between 2000 and 2100; null where it is missing or none. */
    @Nullable
    LocalDate day(String field, @Nullable String typed, boolean required) {
        String text = Texts.line(typed);
        if (text == null) {
            if (required) {
                reject(field, "NotBlank");
            }
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // said below
        }
        reject(field, "typeMismatch.java.time.LocalDate");
        return null;
    }

    /** One of the constants; null where nothing or something else was sent. */
    static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String sent) {
        for (E constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (constant.name().equals(sent)) {
                return constant;
            }
        }
        return null;
    }

    /** Puts one error on the field, unless it has one. */
    void reject(String field, String code, Object... arguments) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, code, arguments, null);
        }
    }
}
