package org.baseportal.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "2018-01-05, 2018-01-05, 2018-01-05",
        "2018/1/5, 2018-01-05, 2018-01-05",
        "2018.1.5, 2018-01-05, 2018-01-05",
        "2018年1月5日, 2018-01-05, 2018-01-05",
        "２０１８年１月５日, 2018-01-05, 2018-01-05",
        "2018-01-05 00:00:00, 2018-01-05, 2018-01-05",
        "20180105, 2018-01-05, 2018-01-05",
        "43105, 2018-01-05, 2018-01-05",
        "2018.01, 2018-01-01, 2018-01-31",
        "2018.1, 2018-01-01, 2018-01-31",
        "2018年2月, 2018-02-01, 2018-02-28",
        "2020-02, 2020-02-01, 2020-02-29",
        "201801, 2018-01-01, 2018-01-31",
        "2018年, 2018-01-01, 2018-12-31",
    })
    void daysMonthsAndYearsAreReadAsPeopleWriteThem(String text, String first, String last) {
        assertThat(DateWords.date(SheetCell.text(text))).hasValueSatisfying(span -> {
            assertThat(span.first()).isEqualTo(first);
            assertThat(span.last()).isEqualTo(last);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-30", "9999-12-31", "05/01/2018", "18-1-5", "1", "soon", "2018-13", "0000-01-01"})
    void whatIsNoDayOrCouldBeTwoIsRefused(String text) {
        assertThat(DateWords.date(SheetCell.text(text))).isEmpty();
    }

    @Test
    void aNumberThatTheProgramMayHaveCutFromOctoberIsNotTakenForJanuary() {
        assertThat(DateWords.date(new SheetCell("2018.1", SheetCell.Kind.NUMBER)))
                .isEmpty();
        assertThat(DateWords.date(new SheetCell("2018.11", SheetCell.Kind.NUMBER)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2018.01-2020.12, 2018-01-01, 2020-12-31",
        "2018年1月至2020年12月, 2018-01-01, 2020-12-31",
        "2018/1/5~2020/2, 2018-01-05, 2020-02-29",
        "2018-01-05-2020-12-30, 2018-01-05, 2020-12-30",
        "2018-01 — 2020-12, 2018-01-01, 2020-12-31",
        "201801-202012, 2018-01-01, 2020-12-31",
        "2018-2020, 2018-01-01, 2020-12-31",
        "2018.01.01 到 2018.12.31, 2018-01-01, 2018-12-31",
    })
    void aTermSplitsIntoItsFirstAndItsLastDay(String text, String from, String to) {
        assertThat(DateWords.term(SheetCell.text(text))).hasValueSatisfying(span -> {
            assertThat(span.first()).isEqualTo(from);
            assertThat(span.last()).isEqualTo(to);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018.01", "2020.12-2018.01", "2018.01-", "2018-01", "2018.01-2020.13"})
    void aTermNeedsTwoDatesInTheirOrder(String text) {
        assertThat(DateWords.term(SheetCell.text(text))).isEmpty();
    }
}
