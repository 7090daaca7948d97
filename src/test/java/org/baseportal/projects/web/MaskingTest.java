package org.baseportal.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****78",
        "010-6278 1234, 010****34",
        "+8613812345678, +861****78",
        "zhao@example.org, z***@example.org",
        "Zhao · 13812345678 · zhao@example.org, Zhao · 138****78 · z***@example.org"
    })
    void theMiddleOfNumbersAndTheNameOfAddressesAreHidden(String plain, String masked) {
        assertThat(Masking.text(plain)).isEqualTo(masked);
    }
}
