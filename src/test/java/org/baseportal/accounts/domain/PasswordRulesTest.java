package org.baseportal.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baseportal.accounts.domain.PasswordRules.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules(new PasswordSettings(10, 128, true, true));

    @ParameterizedTest
    @ValueSource(strings = {"demo-Base-2012", "昆仑山上有一棵大树啊", "correct horse battery staple", "Xq7-Tz9-Lm2"})
    void aLongPasswordOfAnyKindIsFine(String password) {
        assertThat(rules.problems("wang.li", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "short-1, TOO_SHORT",
        "my-wang.li-secret, CONTAINS_NAME",
        "my-il.gnaw-secret, CONTAINS_NAME",
        "MyPassWord-is-good, WELL_KNOWN",
        "tree-234567-tree, SEQUENCE",
        "tree-bcdefg-tree, SEQUENCE",
        "tree-yuiop[-tree, SEQUENCE",
        "aaaaaaaaaaaaaa, REPEATED"
    })
    void whatIsWrongIsSaid(String password, Problem problem) {
        assertThat(rules.problems("wang.li", password)).contains(problem);
    }

    @Test
    void aVeryLongPasswordIsRefusedBeforeItIsLookedAt() {
        assertThat(rules.problems("wang.li", "x".repeat(1_000_000))).containsExactly(Problem.TOO_LONG);
        assertThat(rules.problems("wang.li", "🌲".repeat(20))).doesNotContain(Problem.TOO_LONG);
    }

    @Test
    void aNameOfTwoLettersStandsInTooManyPasswords() {
        assertThat(rules.problems("li", "a-lively-meadow")).isEmpty();
    }

    @Test
    void theRulesAreSettings() {
        PasswordRules mild = new PasswordRules(new PasswordSettings(8, 64, false, false));
        assertThat(mild.problems("wang.li", "password")).isEmpty();
        assertThatThrownBy(() -> new PasswordSettings(4, 128, true, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
