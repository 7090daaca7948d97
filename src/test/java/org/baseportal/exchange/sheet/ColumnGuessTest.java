package org.baseportal.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baseportal.exchange.FieldKind;
import org.baseportal.exchange.SheetField;
import org.baseportal.shared.money.MoneyUnit;
import org.junit.jupiter.api.Test;

class ColumnGuessTest {

    private static final List<SheetField> FIELDS = List.of(
            SheetField.of("code", FieldKind.LINE, 40),
            SheetField.of("titleZh", FieldKind.LINE, 200),
            SheetField.of("externalNumbers", FieldKind.WORDS, 80),
            SheetField.of("originInstitution", FieldKind.LINE, 200),
            SheetField.of("tags", FieldKind.WORDS, 30),
            SheetField.of("wantedTotal", FieldKind.MONEY),
            SheetField.of("startsOn", FieldKind.FIRST_DAY),
            SheetField.of("term", FieldKind.TERM));

    private final ColumnGuess guess =
            new ColumnGuess(FIELDS, Headings.of("projects"), Map.of("titleZh", List.of("中文题名")));

    @Test
    void aListOfGrantsIsUnderstoodByItsHeadings() {
        Survey survey = survey(
                List.of("项目批准号", "项目类别", "项目名称", "依托单位", "金额", "起止年月"),
                List.of("71701001", "面上项目", "多属性群决策方法", "示例大学", "18", "2018.01-2020.12"));
        assertThat(guess.guess(survey))
                .isEqualTo(Map.of(
                        0,
                        "externalNumbers",
                        1,
                        "tags",
                        2,
                        "titleZh",
                        3,
                        "originInstitution",
                        4,
                        "wantedTotal",
                        5,
                        "term"));
        assertThat(ColumnGuess.unit(survey, 4)).isEqualTo(MoneyUnit.WAN);
    }

    @Test
    void unitsAndRemarksInHeadingsDoNotDisturb() {
        Survey survey = survey(List.of("* 课题名称（必填）", "资助金额(元)"), List.of("甲", "180000"));
        assertThat(guess.guess(survey)).isEqualTo(Map.of(0, "titleZh", 1, "wantedTotal"));
        assertThat(ColumnGuess.unit(survey, 1)).isEqualTo(MoneyUnit.YUAN);
    }

    @Test
    void ourOwnWordsAreUnderstood() {
        assertThat(guess.guess(survey(List.of("中文题名"), List.of("甲")))).containsEntry(0, "titleZh");
    }

    @Test
    void whereHeadingsSayNothingTheContentSpeaks() {
        Survey survey = survey(List.of("甲", "乙", "丙"), List.of("2018.01-2020.12", "示例大学", "BP-2026-0001"));
        assertThat(guess.guess(survey)).isEqualTo(Map.of(0, "term", 1, "originInstitution", 2, "code"));
    }

    @Test
    void aHeadingWhoseCellsHoldSomethingElseIsNotBelieved() {
        assertThat(guess.guess(survey(List.of("金额"), List.of("见附件")))).isEmpty();
        assertThat(guess.guess(survey(List.of("起止时间"), List.of("三年")))).isEmpty();
    }

    @Test
    void largeAmountsWithoutAUnitAreYuan() {
        assertThat(ColumnGuess.unit(survey(List.of("金额"), List.of("1,800,000")), 0))
                .isEqualTo(MoneyUnit.YUAN);
    }

    private static Survey survey(List<String> headings, List<String> cells) {
        List<SheetRow> rows = IntStream.rangeClosed(2, 12)
                .mapToObj(number ->
                        new SheetRow(number, cells.stream().map(SheetCell::text).toList()))
                .toList();
        return new Survey(1, headings, rows.size(), rows);
    }
}
