package org.baseportal.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Objects;
import org.baseportal.shared.web.Flash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;

class SessionValuesTest {

    private final ConversionService conversions = SessionValues.conversions();

    private @Nullable Object roundTrip(Object value) {
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
        byte[] written = Objects.requireNonNull(conversions.convert(List.of("x"), byte[].class));
        written[written.length / 2] ^= 0x55;
        assertThat(conversions.convert(written, Object.class)).isNull();
        assertThat(conversions.convert(new byte[] {1, 2, 3}, Object.class)).isNull();
    }

    @Test
    void aClassNobodyPutsThereIsNotRead() {
        assertThat(roundTrip(new File("x"))).isNull();
    }
}
