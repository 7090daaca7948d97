package org.baseportal.shared.money;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads money as people write it: {@code 18}, {@code １８．５}, {@code 1,680}, {@code 16.8万}, {@code 1.2 亿元},
 * {@code ¥300元}. A number without a unit is in the unit the form or column states.
 */
public final class MoneyText {

    /** Why a text is not an amount. The names are message keys: {@code shared.money.error.<NAME>}. */
    public enum Problem {
        /** No number, or one written in a way we do not read (for example 1e400 or 壹万). */
        NOT_A_NUMBER,
        /** Below zero. */
        NEGATIVE,
        /** Finer than one fen. */
        FINER_THAN_FEN,
        /** More than 16 digits of yuan. */
        TOO_LARGE
    }

    /** Thrown when a text is not an amount that can be kept exactly. */
    public static final class UnreadableMoneyException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final Problem problem;

        UnreadableMoneyException(Problem problem) {
            super(problem.name());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }

    private static final Pattern SHAPE =
            Pattern.compile("[¥￥]?([+-]?)((?:\\d{1,3}(?:,\\d{3})+|\\d{1,40})(?:\\.\\d{0,40})?|\\.\\d{1,40})"
                    + "(元|yuan|cny|rmb|万|万元|亿|亿元)?");

    private MoneyText() {}

    /**
     * @param text what was typed; full-width digits and signs are read as their plain forms
     * @param plain the unit of a number that names none
     * @throws UnreadableMoneyException if it is no amount, negative, finer than a fen, or too large
     */
    public static Yuan parse(String text, MoneyUnit plain) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u3000]+", "")
                .replace('，', ',')
                .replace('。', '.')
                .replace('−', '-')
                .toLowerCase(Locale.ROOT);
        Matcher matcher = SHAPE.matcher(folded);
        if (!matcher.matches()) {
            throw new UnreadableMoneyException(Problem.NOT_A_NUMBER);
        }
        BigDecimal number = new BigDecimal(matcher.group(2).replace(",", ""));
        if (matcher.group(1).equals("-") && number.signum() != 0) {
            throw new UnreadableMoneyException(Problem.NEGATIVE);
        }
        return exact(number.multiply(unit(matcher.group(3), plain).factor()));
    }

    private static MoneyUnit unit(@Nullable String word, MoneyUnit plain) {
        if (word == null) {
            return plain;
        }
        return switch (word.charAt(0)) {
            case '万' -> MoneyUnit.WAN;
            case '亿' -> MoneyUnit.YI;
            default -> MoneyUnit.YUAN;
        };
    }

    private static Yuan exact(BigDecimal yuan) {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new UnreadableMoneyException(Problem.FINER_THAN_FEN);
        }
        if (yuan.precision() - yuan.scale() > 16) {
            throw new UnreadableMoneyException(Problem.TOO_LARGE);
        }
        return Yuan.of(yuan);
    }
}
