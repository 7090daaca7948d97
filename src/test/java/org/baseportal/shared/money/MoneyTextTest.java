package org.baseportal.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18|180000.00",
                "１８．５|185000.00",
                "16.8万|168000.00",
                "16.8 万元|168000.00",
                "1.2亿|120000000.00",
                "300元|300.00",
                "¥1,680.55 元|1680.55",
                "0.000001|0.01",
                "1，000|10000000.00",
                ".5|5000.00",
                "0|0.00",
                "-0|0.00"
            })
    void readsMoneyAsPeopleWriteIt(String text, String yuan) {
        assertThat(MoneyText.parse(text, MoneyUnit.WAN)).hasToString(yuan);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400|NOT_A_NUMBER",
                "壹万|NOT_A_NUMBER",
                "1,23|NOT_A_NUMBER",
                "abc|NOT_A_NUMBER",
                "1 2 万 3|NOT_A_NUMBER",
                "-1|NEGATIVE",
                "－1|NEGATIVE",
                "0.005元|FINER_THAN_FEN",
                "0.0000005|FINER_THAN_FEN",
                "12345678901234567元|TOO_LARGE",
                "99999999999999999999999999|TOO_LARGE"
            })
    void refusesWhatCannotBeKeptExactly(String text, MoneyText.Problem problem) {
        assertThatThrownBy(() -> MoneyText.parse(text, MoneyUnit.WAN))
                .isInstanceOfSatisfying(
                        MoneyText.UnreadableMoneyException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(problem));
    }
}
