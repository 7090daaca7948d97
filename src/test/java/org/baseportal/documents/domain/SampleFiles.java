package org.baseportal.documents.domain;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small real files of every kind, made in memory. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] docx() {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("text");
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return written(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("a").createRow(0).createCell(0).setCellValue("text");
                book.write(out);
            }
        });
    }

    public static byte[] pptx() {
        return written(out -> {
            try (XMLSlideShow show = new XMLSlideShow()) {
                show.createSlide();
                show.write(out);
            }
        });
    }

    public static byte[] xls() {
        return written(out -> {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("a").createRow(0).createCell(0).setCellValue("text");
                book.write(out);
            }
        });
    }

    /** A compound file with the given stream, and a macro store if asked. */
    public static byte[] compound(String stream, byte[] content, boolean macros) {
        return written(out -> {
            try (POIFSFileSystem system = new POIFSFileSystem()) {
                system.createDocument(new ByteArrayInputStream(content), stream);
                if (macros) {
                    system.getRoot()
                            .createDirectory("Macros")
                            .createDocument("PROJECT", new ByteArrayInputStream(new byte[5000]));
                }
                system.writeFilesystem(out);
            }
        });
    }

    public static byte[] image(String format) {
        return written(out -> ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out));
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    /** A docx that carries one more entry. */
    public static byte[] docxWith(String name, byte[] content) {
        return zip(entries(docxTypes(""), name, content));
    }

    /** A docx whose list of content types holds the given text more. */
    public static byte[] docxWithTypes(String more) {
        return zip(entries(docxTypes(more), "word/document.xml", new byte[] {'<', 'a', '/', '>'}));
    }

    public static byte[] openDocument(String mimetype, String name) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", mimetype.getBytes(StandardCharsets.US_ASCII));
        entries.put(name, new byte[] {1, 2, 3, 4, 5});
        return zip(entries);
    }

    /** An archive in an archive in an archive …, with megabytes of zeros at the bottom. */
    public static byte[] nested(int depth, int megabytes) {
        byte[] inner = zip(Map.of("zeros.bin", new byte[megabytes * 1024 * 1024]));
        for (int i = 1; i < depth; i++) {
            inner = zip(Map.of("inner.zip", inner));
        }
        return inner;
    }

    private static Map<String, byte[]> entries(String types, String name, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        entries.put(name, content);
        return entries;
    }

    private static String docxTypes(String more) {
        return "<?xml version=\"1.0\"?><Types><Override PartName=\"/word/document.xml\" ContentType=\""
                + FileKind.DOCX.mediaType() + ".main+xml\"/>" + more + "</Types>";
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
