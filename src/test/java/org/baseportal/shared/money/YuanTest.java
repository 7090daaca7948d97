package org.baseportal.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class YuanTest {

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.CHINA);
    }

    @AfterEach
    void asBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void neverRounds() {
        assertThatThrownBy(() -> Yuan.of(new BigDecimal("0.005"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Yuan.of(BigDecimal.TEN.pow(16))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAFormShowsIsReadBackExactly() throws Exception {
        YuanFormatter formatter = new YuanFormatter();
        for (String amount : new String[] {"0.00", "0.01", "180000.00", "9999999999999999.99", "1234567.89"}) {
            Yuan yuan = Yuan.of(new BigDecimal(amount));
            assertThat(formatter.parse(formatter.print(yuan, Locale.CHINA), Locale.CHINA))
                    .isEqualTo(yuan);
        }
    }

    @Test
    void showsWanAndFromOneYiOnYi() {
        assertThat(MoneyView.of(Yuan.of(168_000))).isEqualTo(new MoneyView("16.8", MoneyUnit.WAN, "168,000.00"));
        assertThat(MoneyView.of(Yuan.of(99_999_999)))
                .isEqualTo(new MoneyView("10,000", MoneyUnit.WAN, "99,999,999.00"));
        assertThat(MoneyView.of(Yuan.of(100_000_000))).isEqualTo(new MoneyView("1", MoneyUnit.YI, "100,000,000.00"));
    }

    @Test
    void readersOfEnglishCountInMillions() {
        assertThat(MoneyUnit.usual(Yuan.of(999_999), Locale.ENGLISH)).isEqualTo(MoneyUnit.YUAN);
        assertThat(MoneyUnit.usual(Yuan.of(-1_000_000), Locale.ENGLISH)).isEqualTo(MoneyUnit.MILLION);
        assertThat(MoneyUnit.usual(Yuan.of(100_000_000), Locale.UK)).isEqualTo(MoneyUnit.MILLION);
    }
}
