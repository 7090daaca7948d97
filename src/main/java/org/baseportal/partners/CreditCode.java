package org.baseportal.partners;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) after GB 32100-2015: 18 characters, the last of which checks the
 * others: c18 = (31 − Σ cᵢ·3^(i−1) mod 31) mod 31.
 *
 * @param value 18 characters of {@code 0123456789ABCDEFGHJKLMNPQRTUWXY} with a right check character
 */
public record CreditCode(String value) {

    /** The 31 characters of the standard; a character's place is its value. I, O, S, V and Z are not used. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;

    /** Refuses anything but a right code with {@link IllegalArgumentException}. */
    public CreditCode {
        if (!isRight(value)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /** Reads what a person typed: full-width and small letters, blanks and hyphens are forgiven. */
    public static Optional<CreditCode> parse(String typed) {
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return isRight(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    private static boolean isRight(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int place = ALPHABET.indexOf(code.charAt(i));
            if (place < 0) {
                return false;
            }
            if (i == LENGTH - 1) {
                return place == (31 - sum % 31) % 31;
            }
            sum += place * weight;
            weight = weight * 3 % 31;
        }
        return false;
    }

    @Override
    public String toString() {
        return value;
    }
}
