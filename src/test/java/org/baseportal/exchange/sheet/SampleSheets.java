package org.baseportal.exchange.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as people send them, made in a folder of the test. */
public final class SampleSheets {

    private final Path folder;

    public SampleSheets(Path folder) {
        this.folder = folder;
    }

    public Path text(String name, Charset charset, String content) {
        return bytes(name, content.getBytes(charset));
    }

    public Path text(String name, String content) {
        return text(name, StandardCharsets.UTF_8, content);
    }

    public Path bytes(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A workbook that the test fills. */
    public Path workbook(String name, Consumer<XSSFWorkbook> fill) {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill.accept(workbook);
            workbook.write(out);
            return file;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static void row(Sheet sheet, int at, Object... cells) {
        Row row = sheet.createRow(at);
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Number number) {
                row.createCell(column).setCellValue(number.doubleValue());
            } else {
                row.createCell(column).setCellValue(cells[column].toString());
            }
        }
    }

    /** All rows as texts, read the way an import reads them. */
    public static List<List<String>> read(Path file) throws IOException {
        SheetFiles files = new SheetFiles(limits());
        FileFacts facts = files.recognise(file, file.getFileName().toString());
        List<List<String>> all = new ArrayList<>();
        try (RowSource rows = files.open(file, facts, files.firstFilledSheet(file, facts))) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row.cells().stream().map(SheetCell::text).toList());
            }
        }
        return all;
    }

    public static Survey survey(Path file) throws IOException {
        SheetFiles files = new SheetFiles(limits());
        FileFacts facts = files.recognise(file, file.getFileName().toString());
        return files.survey(file, facts, files.firstFilledSheet(file, facts), 0);
    }

    public static SheetLimits limits() {
        return new SheetLimits(2, 20, 1000, 200);
    }
}
