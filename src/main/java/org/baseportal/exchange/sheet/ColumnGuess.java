package org.baseportal.exchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.SheetField;
import org.baseportal.shared.money.MoneyText;
import org.baseportal.shared.money.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Guesses which column holds what, from its heading first and from its content where the heading says nothing. */
public final class ColumnGuess {

    private static final int EXACT = 100;
    private static final int PART = 60;
    private static final int CONTENT = 40;
    private static final int SHORTEST_PART = 2;
    private static final double MOST = 0.7;
    /** Below this, amounts without a unit are taken for 10,000 yuan: no grant is of 50,000 yuan or less as a rule. */
    private static final BigDecimal SMALL = BigDecimal.valueOf(50_000);

    private static final String WAN = "\u4E07";
    private static final String YUAN = "\u5143";

    private final List<SheetField> fields;
    private final Map<String, List<String>> headings = new HashMap<>();
    private final Map<String, Pattern> looks = new HashMap<>();

    /** @param labels the words that pages show for a field, in every language */
    public ColumnGuess(List<SheetField> fields, Headings known, Map<String, List<String>> labels) {
        this.fields = fields;
        for (SheetField field : fields) {
            List<String> names = new ArrayList<>(labels.getOrDefault(field.key(), List.of()));
            names.addAll(known.headings(field.key()));
            headings.put(
                    field.key(),
                    names.stream().map(ColumnGuess::bare).distinct().toList());
            known.looks(field.key()).ifPresent(pattern -> looks.put(field.key(), pattern));
        }
    }

    private record Match(int column, String field, int score) {}

    /** The field of each column that can be guessed; each field once. */
    public Map<Integer, String> guess(Survey survey) {
        List<Match> matches = new ArrayList<>();
        for (int column = 0; column < survey.headings().size(); column++) {
            for (SheetField field : fields) {
                int score = score(survey, column, field);
                if (score > 0) {
                    matches.add(new Match(column, field.key(), score));
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::score).reversed().thenComparingInt(Match::column));
        Map<Integer, String> chosen = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Match match : matches) {
            if (!chosen.containsKey(match.column) && taken.add(match.field)) {
                chosen.put(match.column, match.field);
            }
        }
        return chosen;
    }

    private int score(Survey survey, int column, SheetField field) {
        int named = byHeading(bare(survey.headings().get(column)), headings.getOrDefault(field.key(), List.of()));
        if (named > 0) {
            return fits(survey, column, field, null) < 1 - MOST ? 0 : named;
        }
        Pattern look = looks.get(field.key());
        boolean filled =
                survey.sample().stream().anyMatch(row -> !row.cell(column).isBlank());
        boolean telling = filled && (field.kind() == FieldKind.TERM || look != null);
        double fits = telling ? fits(survey, column, field, look) : 0;
        return fits >= MOST ? (int) (CONTENT * fits) : 0;
    }

    private static int byHeading(String heading, List<String> names) {
        int best = 0;
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            if (heading.equals(name)) {
                return EXACT - Math.min(at, 30);
            }
            boolean part = name.length() >= SHORTEST_PART && heading.contains(name);
            best = part ? Math.max(best, PART * name.length() / Math.max(heading.length(), 1)) : best;
        }
        return best;
    }

    /** The share of filled cells in the sample that this field could hold; 1 where there is none. */
    private static double fits(Survey survey, int column, SheetField field, @Nullable Pattern look) {
        CellReader reader = new CellReader(field, MoneyUnit.WAN);
        int filled = 0;
        int fitting = 0;
        for (SheetRow row : survey.sample()) {
            SheetCell cell = row.cell(column);
            if (!cell.isBlank()) {
                filled++;
                fitting += readable(reader, cell)
                                && (look == null
                                        || look.matcher(cell.text().strip()).matches())
                        ? 1
                        : 0;
            }
        }
        boolean plain = field.kind() == FieldKind.LINE || field.kind() == FieldKind.PARAGRAPH;
        return filled == 0 || (plain && look == null) ? 1 : (double) fitting / filled;
    }

    private static boolean readable(CellReader reader, SheetCell cell) {
        try {
            return reader.read(cell).isPresent();
        } catch (CellReader.UnreadableCellException unreadable) {
            return false;
        }
    }

    /** The unit of a column of money: what its heading says, else what its numbers look like. */
    public static MoneyUnit unit(Survey survey, int column) {
        String heading = survey.headings().get(column);
        if (heading.contains(WAN)) {
            return MoneyUnit.WAN;
        }
        if (heading.contains(YUAN)) {
            return MoneyUnit.YUAN;
        }
        List<BigDecimal> amounts = survey.sample().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> amount(cell).stream())
                .sorted()
                .toList();
        boolean small = amounts.isEmpty() || amounts.get(amounts.size() / 2).compareTo(SMALL) < 0;
        return small ? MoneyUnit.WAN : MoneyUnit.YUAN;
    }

    private static List<BigDecimal> amount(SheetCell cell) {
        try {
            return List.of(MoneyText.parse(cell.text(), MoneyUnit.YUAN).value());
        } catch (MoneyText.UnreadableMoneyException unreadable) {
            return List.of();
        }
    }

    /** A heading without what stands in brackets (units, notes), spaces, stars and punctuation. */
    private static String bare(String heading) {
        String outside = heading.replaceAll("[(\\uFF08\\[\\u3010][^)\\uFF09\\]\\u3011]*[)\\uFF09\\]\\u3011]", "");
        String folded = CellReader.fold(outside);
        return folded.isEmpty() ? CellReader.fold(heading) : folded;
    }
}
