package org.baseportal.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeyTest {

    @Test
    void widthCaseSpacesAndBracketsMakeNoDifference() {
        assertThat(NameKey.of("示例石油大学（北京）")).isEqualTo(NameKey.of(" 示例石油大学 (北京) "));
        assertThat(NameKey.of("ＡＢＣ　Medical Co., Ltd.")).isEqualTo(NameKey.of("abc medical co ltd"));
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(NameKey.of("示例石油大学（北京）")).isNotEqualTo(NameKey.of("示例石油大学（华东）"));
        assertThat(NameKey.of("A+B")).isNotEqualTo(NameKey.of("AB"));
    }

    @Test
    void aNameOfSignsOnlyStillHasAKey() {
        assertThat(NameKey.of("——")).isNotEmpty();
        assertThat(NameKey.of("  ")).isEmpty();
    }

    @Test
    void aKeyAlwaysFitsItsIndex() {
        assertThat(NameKey.of("ﷺ".repeat(200)).length()).isLessThanOrEqualTo(400);
    }
}
