package org.baseportal.shared.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {

    @ParameterizedTest
    @CsvSource({"-1,-1,1,20", "0,0,1,20", "x,y,1,20", "3,50,3,50", "7,100000,7,100", "99999999999,20,1,20"})
    void sillyNumbersBecomeHarmless(String page, String size, int expectedPage, int expectedSize) {
        PageRequest request = PageRequest.of(page, size, null, null);
        assertThat(request.page()).isEqualTo(expectedPage);
        assertThat(request.size()).isEqualTo(expectedSize);
    }
}
