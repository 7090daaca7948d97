package org.baseportal.partners.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.baseportal.partners.PartnerKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindGuessTest {

    private final KindGuess guess = new KindGuess();

    @ParameterizedTest
    @CsvSource({
        "示例大学, UNIVERSITY",
        "示例大学医学部, UNIVERSITY",
        "中国示例科学院自动化研究所, UNIVERSITY",
        "示例大学附属第一医院, CLINICAL_SITE",
        "示例大学医院管理有限公司, ENTERPRISE",
        "北京示例医疗科技有限公司, ENTERPRISE",
        "北京示例创业投资有限公司, INVESTOR",
        "北京示例股权投资中心（有限合伙）, INVESTOR",
        "北京市示例科学技术委员会, GOVERNMENT",
        "示例区人民政府, GOVERNMENT",
        "北京示例会计师事务所, SERVICE",
        "北京市示例医疗器械检验所, SERVICE",
        "Example University, UNIVERSITY",
        "无从得知, ENTERPRISE"
    })
    void theWordThatEndsLastTellsTheKind(String name, PartnerKind kind) {
        assertThat(guess.of(name)).isEqualTo(kind);
    }
}
