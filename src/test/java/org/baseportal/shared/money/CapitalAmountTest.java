package org.baseportal.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.01, 壹分",
        "0.10, 壹角整",
        "0.35, 叁角伍分",
        "1, 壹元整",
        "1.05, 壹元零伍分",
        "10, 壹拾元整",
        "10.50, 壹拾元伍角整",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "1001, 壹仟零壹元整",
        "1010, 壹仟零壹拾元整",
        "1100, 壹仟壹佰元整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100001, 壹拾万零壹元整",
        "1200000, 壹佰贰拾万元整",
        "100000000, 壹亿元整",
        "100000001, 壹亿零壹元整",
        "100010000, 壹亿零壹万元整",
        "1234567890.12, 壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分",
        "1000000000000, 壹万亿元整",
        "1000000000001.10, 壹万亿零壹元壹角整",
        "9999999999999999.99, " + "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void amountsReadAsOnACheque(String yuan, String capitals) {
        assertThat(CapitalAmount.of(Yuan.of(new BigDecimal(yuan)))).isEqualTo(capitals);
    }

    @Test
    void belowZeroHasNoCapitalForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> CapitalAmount.of(Yuan.of(-1)));
    }
}
