package org.baseportal.exchange;

/**
 * Keeps a text from becoming a formula when a spreadsheet program opens a CSV file: an apostrophe goes in front, and
 * the import takes it off again. Both ways round nothing else is changed.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
 */
public final class FormulaGuard {

    private static final char APOSTROPHE = '\'';
    /** The signs that start a formula, their full-width twins, and the white space that is skipped before them. */
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** Whether a spreadsheet program might take the text for a formula. */
    public static boolean dangerous(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text as it may stand in a CSV file. */
    public static String guard(String text) {
        return dangerousBehindApostrophes(text) ? APOSTROPHE + text : text;
    }

    /** The text as it was before {@link #guard}. */
    public static String unguard(String text) {
        boolean guarded = !text.isEmpty() && text.charAt(0) == APOSTROPHE && dangerousBehindApostrophes(text);
        return guarded ? text.substring(1) : text;
    }

    private static boolean dangerousBehindApostrophes(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == APOSTROPHE) {
            at++;
        }
        return dangerous(text.substring(at));
    }
}
