package org.baseportal.funding.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One line of a bank's list before it is kept.
 *
 * @param row its row in the file
 * @param in whether money came in
 * @param serial the bank's own number of it
 */
record BankLine(
        int row,
        LocalDate day,
        boolean in,
        Yuan amount,
        @Nullable String counterparty,
        @Nullable String summary,
        @Nullable String voucher,
        @Nullable String serial) {

    String direction() {
        return in ? "IN" : "OUT";
    }

    /** What makes it the same line in another file. */
    String sameness() {
        return String.join(
                "\u001F",
                day.toString(),
                direction(),
                amount.value().setScale(2).toPlainString(),
                text(counterparty),
                text(summary),
                text(voucher),
                text(serial));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The key under which it is kept once; two equal lines of one file differ by their place among the equal ones. */
    static String key(String sameness, int place) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((sameness + "\u001F" + place).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
