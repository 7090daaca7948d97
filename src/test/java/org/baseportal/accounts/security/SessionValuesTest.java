package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.baseportal.shared.web.Flash;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;

class SessionValuesTest {

    private final ConversionService conversions = SessionValues.conversions();

    private Object roundTrip(Object value) {
        return conversions.convert(conversions.convert(value, byte[].class), Object.class);
    }

    @Test
    void whatTheSessionHoldsComesBack() {
        Flash flash = Flash.success("accounts.me.saved", "x");
        assertThat(roundTrip("7:0:1")).isEqualTo("7:0:1");
        assertThat(roundTrip(flash)).isEqualTo(flash);
    }

    @Test
    void whatALaterVersionCannotReadIsLeftOut() {
        byte[] written = conversions.convert(List.of("x"), byte[].class);
        assertThat(written).isNotNull();
        written[written.length / 2] ^= 0x55;
        assertThat(conversions.convert(written, Object.class)).isNull();
        assertThat(conversions.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
    }

    @Test
    void aClassNobodyPutsThereIsNotRead() {
        assertThat(roundTrip(new File("x"))).isNull();
    }
}
