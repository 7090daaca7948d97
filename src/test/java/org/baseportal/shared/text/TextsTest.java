package org.baseportal.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void aLineLosesControlCharactersAndFoldsBlanks() {
        assertThat(Texts.line("  血管\u0000支架\u3000\t 系统\r\n二期 ")).isEqualTo("血管支架 系统 二期");
    }

    @Test
    void aParagraphKeepsItsLines() {
        assertThat(Texts.paragraph("一\r\n二 \r三")).isEqualTo("一\n二\n三");
    }

    @Test
    void turningMarksGoAndLettersStay() {
        assertThat(Texts.line("evil\u202Egnp.exe \uD83D\uDE80 שלום 𠮷")).isEqualTo("evilgnp.exe \uD83D\uDE80 שלום 𠮷");
    }

    @Test
    void anUnpairedSurrogateGoes() {
        assertThat(Texts.line("a\uD83Db")).isEqualTo("ab");
    }

    @Test
    void nothingLeftIsNull() {
        assertThat(Texts.line(" \u0000\u200B ")).isNull();
        assertThat(Texts.paragraph(null)).isNull();
    }
}
