package org.baseportal.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.baseportal.documents.DocumentLimits;
import org.baseportal.documents.Upload;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.unit.DataSize;

class StagedFileTest {

    private final DocumentLimits limits = new DocumentLimits(DataSize.ofMegabytes(1), DataSize.ofMegabytes(8), 100, 3);

    @Test
    void aFileIsMeasuredAndRemovedAfterwards() {
        Path path;
        try (StagedFile staged = StagedFile.receive(upload("立项.pdf", SampleFiles.pdf()), limits)) {
            path = staged.path();
            assertThat(staged.name()).isEqualTo("立项.pdf");
            assertThat(staged.size()).isEqualTo(SampleFiles.pdf().length);
            assertThat(staged.sha256()).matches("[0-9a-f]{64}");
            assertThat(path).exists();
        }
        assertThat(Files.exists(path)).isFalse();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(upload("a.pdf", new byte[0]), Reason.EMPTY);
    }

    @Test
    void anEndlessUploadStopsAtTheLimit() {
        Upload endless = new Upload("a.pdf", () -> new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        });
        assertRefused(endless, Reason.TOO_LARGE);
    }

    private void assertRefused(Upload upload, Reason reason) {
        assertThatThrownBy(() -> StagedFile.receive(upload, limits))
                .isInstanceOfSatisfying(
                        UploadRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content));
    }
}
