package org.baseportal.partners.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two names are. Both are brought to a bare form first: width and case folded, letters that look the same
 * made one, brackets with all they hold, legal forms and places of registration left out.
 */
final class Likeness {

    /** From here on two names are shown as perhaps the same. */
    static final double ALIKE = 0.75;

    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]{0,20}[)\\]]");
    private static final Pattern FORMS =
            Pattern.compile("(股份有限公司|有限责任公司|有限公司|责任公司|集团公司|公司|集团|(?<=医)院$|,?\\s*(co\\.?,?\\s*)?ltd\\.?$|\\s+inc\\.?$)");
    private static final Pattern PLACE = Pattern.compile("^(中国|北京市|北京|上海市|上海|天津市|天津)");
    private static final Map<Integer, String> TWINS = twins();

    private Likeness() {}

    /** Characters of other scripts and numbers that cannot be told from Latin letters on a screen. */
    private static Map<Integer, String> twins() {
        Map<Integer, String> twins = new HashMap<>();
        String looks = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝw";
        for (int at = 0; at + 1 < looks.length(); at += 2) {
            twins.put((int) looks.charAt(at), String.valueOf(looks.charAt(at + 1)));
        }
        String greek = "αaβbεeικkνvοoρpτtυuχx";
        for (int at = 0; at + 1 < greek.length(); at += 2) {
            twins.putIfAbsent((int) greek.charAt(at), String.valueOf(greek.charAt(at + 1)));
        }
        twins.put((int) '0', "o");
        twins.put((int) '〇', "o");
        twins.put((int) '1', "l");
        twins.put((int) '|', "l");
        twins.put((int) '醫', "医");
        twins.put((int) '藥', "药");
        twins.put((int) '學', "学");
        return twins;
    }

    /** The bare form of a name; the folded name itself where nothing else would be left. */
    static String bare(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        folded.codePoints().forEach(point -> {
            String twin = TWINS.get(point);
            plain.append(twin == null ? Character.toString(point) : twin);
        });
        String shorter = BRACKETS.matcher(plain).replaceAll("");
        shorter = FORMS.matcher(shorter).replaceAll("");
        shorter = PLACE.matcher(shorter.strip()).replaceFirst("");
        String bare = shorter.replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.isEmpty() ? NameKey.of(name) : bare;
    }

    /** The pairs of neighbours in a bare name. */
    static Set<String> pairs(String bare) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < bare.length(); at++) {
            pairs.add(bare.substring(at, at + 2));
        }
        return pairs;
    }

    /** From 0 for nothing in common to 1 for the same bare name. */
    static double of(String bareA, Set<String> pairsA, String bareB, Set<String> pairsB) {
        if (bareA.equals(bareB)) {
            return 1;
        }
        if (pairsA.isEmpty() || pairsB.isEmpty()) {
            return 0;
        }
        long common = pairsA.stream().filter(pairsB::contains).count();
        return 2.0 * common / (pairsA.size() + pairsB.size());
    }
}
