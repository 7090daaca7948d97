package org.baseportal.accounts.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.RuleResultDetail;
import org.passay.data.EnglishSequenceData;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.passay.rule.DictionarySubstringRule;
import org.passay.rule.IllegalSequenceRule;
import org.passay.rule.LengthRule;
import org.passay.rule.RepeatCharactersRule;
import org.passay.rule.Rule;
import org.passay.rule.UsernameRule;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a new password, as codes that the pages have words for. */
@Component
public class PasswordRules {

    private static final int SHORTEST_NAME_LOOKED_FOR = 4;

    private final PasswordSettings settings;
    private final PasswordValidator everybody;
    private final PasswordValidator named;

    PasswordRules(PasswordSettings settings) {
        this.settings = settings;
        List<Rule> rules = new ArrayList<>();
        rules.add(new LengthRule(settings.minLength(), settings.maxLength()));
        if (settings.common()) {
            rules.addAll(wellKnown());
        }
        this.everybody = new DefaultPasswordValidator(List.copyOf(rules));
        if (settings.username()) {
            rules.add(new UsernameRule(true, true));
        }
        this.named = new DefaultPasswordValidator(List.copyOf(rules));
    }

    /** What is wrong with the password for the person of this name; nothing if it may be used. */
    public List<Problem> problems(String username, String password) {
        if (password.codePointCount(0, password.length()) > settings.maxLength()) {
            return List.of(Problem.TOO_LONG); // before rules whose time grows with the length
        }
        PasswordValidator validator = username.length() < SHORTEST_NAME_LOOKED_FOR ? everybody : named;
        return validator.validate(new PasswordData(username, password)).getDetails().stream()
                .map(PasswordRules::problem)
                .distinct()
                .toList();
    }

    /** The limits as the words of {@link Problem} name them: fewest and most characters. */
    public Object[] limits() {
        return new Object[] {settings.minLength(), settings.maxLength()};
    }

    private static Problem problem(RuleResultDetail detail) {
        String code = detail.getErrorCode();
        return switch (code) {
            case LengthRule.ERROR_CODE_MIN -> Problem.TOO_SHORT;
            case LengthRule.ERROR_CODE_MAX -> Problem.TOO_LONG;
            case UsernameRule.ERROR_CODE, UsernameRule.ERROR_CODE_REVERSED -> Problem.CONTAINS_NAME;
            case RepeatCharactersRule.ERROR_CODE -> Problem.REPEATED;
            case DictionarySubstringRule.ERROR_CODE -> Problem.WELL_KNOWN;
            default -> Problem.SEQUENCE;
        };
    }

    private static List<Rule> wellKnown() {
        return List.of(
                new DictionarySubstringRule(new WordListDictionary(new ArrayWordList(words(), false))),
                new IllegalSequenceRule(EnglishSequenceData.Numerical, 6),
                new IllegalSequenceRule(EnglishSequenceData.Alphabetical, 6),
                new IllegalSequenceRule(EnglishSequenceData.USQwerty, 6),
                new RepeatCharactersRule(5));
    }

    private static String[] words() {
        try {
            return new ClassPathResource("accounts/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What can be wrong; pages show the message {@code accounts.password.problem.<NAME>}. */
    public enum Problem {
        TOO_SHORT,
        TOO_LONG,
        CONTAINS_NAME,
        WELL_KNOWN,
        SEQUENCE,
        REPEATED
    }
}
