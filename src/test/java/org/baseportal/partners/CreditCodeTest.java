package org.baseportal.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String RIGHT = "12100000400000624D";

    @Test
    void theCodeOfAKnownUniversityIsRight() {
        assertThat(new CreditCode(RIGHT).value()).isEqualTo(RIGHT);
    }

    @Test
    void anyOtherCheckCharacterIsRefused() {
        String front = RIGHT.substring(0, 17);
        for (char c : "0123456789ABCEFGHJKLMNPQRTUWXY".toCharArray()) {
            assertThatThrownBy(() -> new CreditCode(front + c)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void twoSwappedCharactersAreRefused() {
        assertThat(CreditCode.parse("21100000400000624D")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12100000400000624d", " 121000 00400000 624D ", "１２１０００００４０００００６２４Ｄ", "121000-00400000624D"})
    void waysPeopleWriteARightCodeAreForgiven(String typed) {
        assertThat(CreditCode.parse(typed)).contains(new CreditCode(RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12100000400000624", "12100000400000624DD", "1210000040000062IO", "清华大学"})
    void everythingElseIsNoCode(String typed) {
        assertThat(CreditCode.parse(typed)).isEmpty();
    }
}
