package org.baseportal.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/javascript"})
    void whatCouldRunIsNeitherKnownNorShownInPlace(String mediaType) {
        assertThat(FileKind.knows(mediaType)).isFalse();
        assertThat(FileKind.isInline(mediaType)).isFalse();
    }

    @Test
    void textIsNeverShownInPlace() {
        assertThat(FileKind.isInline("text/plain")).isFalse();
        assertThat(FileKind.isInline("text/csv")).isFalse();
    }

    @Test
    void extensionsAreFoundWhateverTheirCase() {
        assertThat(FileKind.ofExtension("JPG")).contains(FileKind.JPEG);
        assertThat(FileKind.ofExtension("exe")).isEmpty();
    }
}
