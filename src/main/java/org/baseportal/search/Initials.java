package org.baseportal.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The first letters of the readings of Chinese words; a character with several readings has all of them. */
public final class Initials {

    /** Longer pieces than this are put together from these. */
    private static final int LONGEST = 3;

    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    private Initials() {}

    /** Every two and three neighbouring initials of a folded text; what is neither Chinese nor a letter is passed over. */
    public static Set<String> of(String folded) {
        List<String> readings = folded.codePoints()
                .mapToObj(Initials::readings)
                .filter(letters -> !letters.isEmpty())
                .toList();
        Set<String> grams = new LinkedHashSet<>();
        for (int at = 0; at + 1 < readings.size(); at++) {
            for (String two : followed(List.of(readings.get(at).split("")), readings.get(at + 1))) {
                grams.add(two);
                if (at + 2 < readings.size()) {
                    grams.addAll(followed(List.of(two), readings.get(at + 2)));
                }
            }
        }
        return grams;
    }

    private static List<String> followed(List<String> begun, String letters) {
        return begun.stream()
                .flatMap(begin -> letters.chars().mapToObj(letter -> begin + (char) letter))
                .toList();
    }

    /** Whether a folded word can be initials: two letters or more and nothing else. */
    static boolean fits(String word) {
        return word.length() > 1 && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** The pieces that a text must all have to contain a word of initials. */
    static Set<String> toFind(String word) {
        Set<String> grams = new LinkedHashSet<>();
        int length = Math.min(LONGEST, word.length());
        for (int at = 0; at + length <= word.length(); at++) {
            grams.add(word.substring(at, at + length));
        }
        return grams;
    }

    /** The letters a character can stand for; none for signs, spaces and digits. */
    static String readings(int point) {
        if (point >= 'a' && point <= 'z') {
            return String.valueOf((char) point);
        }
        return point < 0x3400 || point > 0x9fff ? "" : READINGS.computeIfAbsent(point, Initials::read);
    }

    private static String read(int point) {
        StringBuilder letters = new StringBuilder();
        PinyinHelper.toPinyinList((char) point, PinyinStyleEnum.FIRST_LETTER).stream()
                .filter(letter -> letter.length() == 1 && letter.charAt(0) >= 'a' && letter.charAt(0) <= 'z')
                .distinct()
                .forEach(letters::append);
        return letters.toString();
    }
}
