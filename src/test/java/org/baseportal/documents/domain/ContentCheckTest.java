package org.baseportal.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.baseportal.documents.DocumentLimits;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

class ContentCheckTest {

    private static final byte[] HTML =
            "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);

    private final DocumentLimits limits = new DocumentLimits(DataSize.ofMegabytes(50), DataSize.ofMegabytes(8), 100, 3);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments("a.pdf", SampleFiles.pdf(), FileKind.PDF),
                arguments("A.PDF", SampleFiles.pdf(), FileKind.PDF),
                arguments("a.docx", SampleFiles.docx(), FileKind.DOCX),
                arguments("a.xlsx", SampleFiles.xlsx(), FileKind.XLSX),
                arguments("a.pptx", SampleFiles.pptx(), FileKind.PPTX),
                arguments("a.doc", SampleFiles.compound("WordDocument", new byte[6000], false), FileKind.DOC),
                arguments("a.xls", SampleFiles.xls(), FileKind.XLS),
                arguments("a.ppt", SampleFiles.compound("PowerPoint Document", new byte[6000], false), FileKind.PPT),
                arguments("a.odt", SampleFiles.openDocument(FileKind.ODT.mediaType(), "content.xml"), FileKind.ODT),
                arguments("a.ods", SampleFiles.openDocument(FileKind.ODS.mediaType(), "content.xml"), FileKind.ODS),
                arguments("a.ofd", SampleFiles.zip(Map.of("OFD.xml", new byte[9])), FileKind.OFD),
                arguments("a.png", SampleFiles.image("png"), FileKind.PNG),
                arguments("a.jpeg", SampleFiles.image("jpg"), FileKind.JPEG),
                arguments("a.tif", SampleFiles.image("tiff"), FileKind.TIFF),
                arguments("a.txt", "一行文字\n".getBytes(StandardCharsets.UTF_8), FileKind.TXT),
                arguments("a.txt", "一行文字,第二列\n".repeat(50).getBytes(Charset.forName("GB18030")), FileKind.TXT),
                arguments("a.txt", "\uFEFF一行文字\n".getBytes(StandardCharsets.UTF_16LE), FileKind.TXT),
                arguments("a.csv", "\uFEFF项目,金额\n甲,1\n".getBytes(StandardCharsets.UTF_8), FileKind.CSV));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("allowed")
    void everyAllowedKindEnters(String name, byte[] content, FileKind kind) throws IOException {
        assertThat(check(name, content)).isEqualTo(kind);
    }

    static Stream<Arguments> refused() {
        byte[] macros = SampleFiles.docxWith("word/vbaProject.bin", new byte[9]);
        return Stream.of(
                arguments("a.html", HTML, Reason.KIND),
                arguments("a.svg", SVG, Reason.KIND),
                arguments("a.zip", SampleFiles.nested(1, 1), Reason.KIND),
                arguments("none", SampleFiles.pdf(), Reason.KIND),
                arguments("a.txt", HTML, Reason.MISMATCH),
                arguments("a.txt", SVG, Reason.MISMATCH),
                arguments("a.png", SVG, Reason.MISMATCH),
                arguments("a.pdf", HTML, Reason.MISMATCH),
                arguments("a.pdf", SampleFiles.image("png"), Reason.MISMATCH),
                arguments("a.xlsx", SampleFiles.image("png"), Reason.MISMATCH),
                arguments("a.docx", SampleFiles.xlsx(), Reason.MISMATCH),
                arguments("a.docx", SampleFiles.nested(1, 1), Reason.MISMATCH),
                arguments("a.doc", SampleFiles.xls(), Reason.MISMATCH),
                arguments("a.txt", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0}, Reason.MISMATCH),
                arguments("a.docm", SampleFiles.docx(), Reason.MACRO),
                arguments("a.xlsm", SampleFiles.xlsx(), Reason.MACRO),
                arguments("a.docx", macros, Reason.MACRO),
                arguments("a.docx", SampleFiles.docxWith("word/embeddings/b.docx", macros), Reason.MACRO),
                arguments(
                        "a.docx",
                        SampleFiles.docxWithTypes("<Default ContentType=\"x.macroEnabled.12\"/>"),
                        Reason.MACRO),
                arguments(
                        "a.docx",
                        SampleFiles.docxWithTypes("<Default ContentType=\"x.macro&#69;nabled\"/>"),
                        Reason.DAMAGED),
                arguments(
                        "a.odt", SampleFiles.openDocument(FileKind.ODT.mediaType(), "Basic/script.xml"), Reason.MACRO),
                arguments("a.doc", SampleFiles.compound("WordDocument", new byte[6000], true), Reason.MACRO),
                arguments(
                        "a.ppt", SampleFiles.compound("PowerPoint Document", slidesWithMacros(), false), Reason.MACRO),
                arguments("a.docx", SampleFiles.compound("EncryptedPackage", new byte[6000], false), Reason.ENCRYPTED),
                arguments("a.docx", SampleFiles.docxWith("zeros.bin", new byte[9_000_000]), Reason.UNPACKED),
                arguments("a.docx", SampleFiles.docxWith("a.zip", SampleFiles.nested(1, 9)), Reason.UNPACKED),
                arguments("a.docx", SampleFiles.docxWith("a.zip", SampleFiles.nested(3, 1)), Reason.UNPACKED));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void whatMustNotEnterIsRefusedWithItsReason(String name, byte[] content, Reason reason) {
        assertThat(refusal(name, content).reason()).isEqualTo(reason);
    }

    @Test
    void aPackedFileCutInHalfIsDamaged() {
        byte[] whole = SampleFiles.docx();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThat(refusal("a.docx", half).reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void anArchiveOfManyEntriesIsRefused() {
        Map<String, byte[]> many = new HashMap<>();
        for (int i = 0; i < 200; i++) {
            many.put("e" + i, new byte[0]);
        }
        assertThat(refusal("a.docx", SampleFiles.docxWith("a.zip", SampleFiles.zip(many)))
                        .reason())
                .isEqualTo(Reason.UNPACKED);
    }

    private static byte[] slidesWithMacros() {
        byte[] slides = new byte[6000];
        byte[] atom = {0x02, 0, 0, 0x04, 0x0c, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0};
        System.arraycopy(atom, 0, slides, 4321, atom.length);
        return slides;
    }

    private FileKind check(String name, byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("part"), content);
        return new ContentCheck(limits).check(file, name);
    }

    private UploadRefused refusal(String name, byte[] content) {
        UploadRefused refused = catchThrowableOfType(UploadRefused.class, () -> check(name, content));
        assertThat(refused).isNotNull();
        return refused;
    }
}
