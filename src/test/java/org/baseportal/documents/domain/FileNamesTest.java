package org.baseportal.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @Test
    void chineseNamesAndEmojiStay() {
        assertThat(FileNames.clean("迷走神经刺激器 立项申请书(终稿)😀.pdf")).isEqualTo("迷走神经刺激器 立项申请书(终稿)😀.pdf");
    }

    @Test
    void pathsAreCutOff() {
        assertThat(FileNames.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileNames.clean("C:\\Users\\someone\\报告.docx")).isEqualTo("报告.docx");
    }

    @Test
    void controlAndDirectionCharactersGo() {
        assertThat(FileNames.clean("a\u0000b\r\nc\u202Efdp.exe.pdf")).isEqualTo("abcfdp.exe.pdf");
        assertThat(FileNames.clean("x\u2066y\u200B.pdf")).isEqualTo("xy.pdf");
        assertThat(FileNames.clean("half\uD83D.pdf")).isEqualTo("half.pdf");
    }

    @Test
    void charactersThatFileSystemsRefuseAreReplaced() {
        assertThat(FileNames.clean("a<b>:\"|?*.pdf")).isEqualTo("a_b______.pdf");
        assertThat(FileNames.clean(" .hidden.pdf. ")).isEqualTo("hidden.pdf");
    }

    @Test
    void composedAndDecomposedNamesAreTheSame() {
        assertThat(FileNames.clean("e\u0301.pdf")).isEqualTo("\u00e9.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "/", "a/", "\u0000", "\u202E"})
    void aNameOfNothingIsRefused(String raw) {
        assertThatThrownBy(() -> FileNames.clean(raw))
                .isInstanceOfSatisfying(
                        UploadRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NAME));
    }

    @Test
    void aNameTooLongIsRefusedAndNeverCutInSilence() {
        assertThat(FileNames.clean("长".repeat(251) + ".pdf")).hasSize(255);
        assertThatThrownBy(() -> FileNames.clean("长".repeat(252) + ".pdf"))
                .isInstanceOfSatisfying(
                        UploadRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NAME_LENGTH));
    }

    @Test
    void theExtensionIsWhatFollowsTheLastDot() {
        assertThat(FileNames.extension("a.tar.pdf")).isEqualTo("pdf");
        assertThat(FileNames.extension("none")).isEmpty();
    }
}
