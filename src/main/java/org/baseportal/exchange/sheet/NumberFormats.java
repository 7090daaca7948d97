package org.baseportal.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.baseportal.exchange.sheet.SheetCell.Kind;
import org.jspecify.annotations.Nullable;

/** Turns the bare number of a workbook's cell into what the person saw: a day, a padded code, plain digits. */
final class NumberFormats {

    /** A workbook keeps 15 digits; what is longer has lost its end when it was typed. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final BigDecimal LOSSY = BigDecimal.TEN.pow(15);
    private static final Pattern FIXED = Pattern.compile("(?:#,##)?0(?:\\.(0+))?(?:_.)?");
    private static final Pattern PADDED = Pattern.compile("0{2,30}");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final Shape PLAIN = new Shape(Shape.Type.PLAIN, 0);

    private final StylesTable styles;
    private final boolean from1904;
    private final Map<Integer, Shape> shapes = new HashMap<>();

    NumberFormats(StylesTable styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    /** @throws NumberFormatException if the file is damaged here */
    SheetCell cell(String raw, @Nullable String style) {
        BigDecimal number = new BigDecimal(raw.strip()).round(DIGITS).stripTrailingZeros();
        Shape shape = style == null ? PLAIN : shapes.computeIfAbsent(Integer.valueOf(style), this::shape);
        boolean day = shape.type == Shape.Type.DAY || shape.type == Shape.Type.MONTH;
        if (day && DateUtil.isValidExcelDate(number.doubleValue())) {
            return new SheetCell(day(number.doubleValue(), shape.type == Shape.Type.MONTH), Kind.DAY);
        }
        if (number.abs().compareTo(LOSSY) >= 0) {
            return new SheetCell(number.toPlainString(), Kind.LOSSY);
        }
        return new SheetCell(
                shape.type == Shape.Type.PADDED ? padded(number, shape.digits) : fixed(number, shape.digits),
                Kind.NUMBER);
    }

    private String day(double serial, boolean month) {
        LocalDateTime time = DateUtil.getLocalDateTime(serial, from1904);
        return month ? MONTH.format(time) : time.toLocalDate().toString();
    }

    private static String padded(BigDecimal number, int digits) {
        String text = number.toPlainString();
        boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? "0".repeat(Math.max(0, digits - text.length())) + text : text;
    }

    /** The zeros that the cell shows are kept, nothing is cut: 2018.1 shown as 2018.10 is October. */
    private static String fixed(BigDecimal number, int decimals) {
        return (number.scale() < decimals ? number.setScale(decimals) : number).toPlainString();
    }

    private Shape shape(int index) {
        XSSFCellStyle style = index >= 0 && index < styles.getNumCellStyles() ? styles.getStyleAt(index) : null;
        String format = style == null ? null : style.getDataFormatString();
        if (style == null || format == null) {
            return PLAIN;
        }
        if (DateUtil.isADateFormat(style.getDataFormat(), format)) {
            return new Shape(showsDay(format) ? Shape.Type.DAY : Shape.Type.MONTH, 0);
        }
        if (PADDED.matcher(format).matches()) {
            return new Shape(Shape.Type.PADDED, format.length());
        }
        Matcher fixed = FIXED.matcher(format);
        return fixed.matches() && fixed.group(1) != null
                ? new Shape(Shape.Type.PLAIN, fixed.group(1).length())
                : PLAIN;
    }

    private static boolean showsDay(String format) {
        String signs = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return signs.indexOf('d') >= 0 || signs.indexOf('y') < 0;
    }

    private record Shape(Type type, int digits) {
        private enum Type {
            PLAIN,
            PADDED,
            DAY,
            MONTH
        }
    }
}
