package org.baseportal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @Test
    void aTextIsFoundByOneAndTwoCharactersAndByThreeOfANumberOrWord() {
        assertThat(Grams.of("支架 ct1")).containsExactlyInAnyOrder("支", "架", "支架", "c", "t", "1", "ct", "t1", "ct1");
        assertThat(Grams.toFind("71701")).containsExactly("717", "170", "701");
        assertThat(Grams.toFind("介入支架")).containsExactly("介入", "入支", "支架");
        assertThat(Grams.toFind("架")).containsExactly("架");
        assertThat(Grams.toFind("ct机")).containsExactly("ct", "t机");
    }

    @Test
    void everyPieceAWordAsksForIsInATextThatContainsIt() {
        String text = "基于ai-3的可降解stent支架，bp-2026-0001";
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= text.length(); to++) {
                assertThat(Grams.of(text)).containsAll(Grams.toFind(text.substring(from, to)));
            }
        }
    }

    @Test
    void initialsKnowEveryReadingOfACharacter() {
        assertThat(Initials.of("供应链")).contains("gy", "yl", "gyl");
        assertThat(Initials.of("银行")).contains("yh", "yx");
        assertThat(Initials.of("ct机")).contains("ct", "tj", "ctj");
    }

    @Test
    void signsAreNoOperators() {
        assertThat(SearchWords.of("a' & !b | \\ :*").words()).containsExactly("a'", "&", "!b", "|", "\\", ":*");
        assertThat(SearchWords.quoted("a'\\")).isEqualTo("'a''\\\\'");
    }

    @Test
    void noMoreIsReadThanAPersonTypes() {
        assertThat(SearchWords.of("字".repeat(10_000)).words()).containsExactly("字".repeat(SearchWords.LONGEST));
        assertThat(SearchWords.isTooMuch("字".repeat(10_000))).isTrue();
        assertThat(SearchWords.isTooMuch("支架 超声")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "可降解支架,支架,可降解[支架]",
        "Stent支架,ｓｔｅｎｔ,[Stent]支架",
        "绿色供应链金融,gyl,绿色[供应链]金融",
        "支架与支架,支架,[支架]与[支架]",
        "无关,支架,无关",
        "a<b>c,<b>,a[<b>]c"
    })
    void hitsAreMarked(String title, String q, String marked) {
        assertThat(MarkedText.ofTitle(title, SearchWords.of(q)).stream()
                        .map(part -> part.hit() ? "[" + part.text() + "]" : part.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }
}
