package org.baseportal.badinput;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people type, paste or send that no field expects; by a name that a report can show. */
final class BadValues {

    static final Map<String, String> TEXTS = texts();
    static final Map<String, String> NUMBERS = numbers();
    static final Map<String, String> DATES = dates();
    static final Map<String, String> CHOICES = choices();

    private BadValues() {}

    private static Map<String, String> texts() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("5,000 characters", "长".repeat(5000));
        values.put(
                "emoji, right-to-left with an override, NUL, controls and what a broken encoding leaves",
                "心👩‍⚕️脏𠮷𪚥 شركة \u202Egnp.exe\u202C a\u0000b\u0007c\u001B[31m d\uFFFDe\uFEFFf");
        values.put("HTML, template syntax and SQL", "<script>alert(1)</script> [[${7*7}]] {0} %s ' OR 1=1 -- %_\\");
        return values;
    }

    private static Map<String, String> numbers() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("full-width", "１２３．４５");
        values.put("full-width whole", "１２");
        values.put("negative", "-1");
        values.put("half a fen", "0.005");
        values.put("half a fen in yuan", "0.005元");
        values.put("1e400", "1e400");
        values.put("26 digits", "12345678901234567890123456");
        values.put("ten thousands", "3万");
        values.put("hundred millions", "1.5亿");
        values.put("grouped", "1,234,567.89");
        values.put("no number", "NaN");
        values.put("words", "三十");
        values.put("NUL", "1\u00002");
        return values;
    }

    private static Map<String, String> dates() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("30 February", "2026-02-30");
        values.put("year 9999", "9999-12-31");
        values.put("year 0", "0000-01-01");
        values.put("full-width", "２０２６-０１-０５");
        values.put("slashes", "2026/1/5");
        values.put("words", "明天");
        values.put("far beyond", "+1000000-01-01");
        return values;
    }

    private static Map<String, String> choices() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unknown", "NO_SUCH_CHOICE");
        values.put("negative", "-1");
        values.put("beyond long", "99999999999999999999");
        values.put("NUL", "\u0000");
        values.put("HTML", "<script>alert(1)</script>");
        values.put("5,000 characters", "x".repeat(5000));
        return values;
    }
}
