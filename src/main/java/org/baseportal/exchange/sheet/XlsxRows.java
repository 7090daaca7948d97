package org.baseportal.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.baseportal.exchange.sheet.SheetCell.Kind;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/** Streams the rows of one sheet out of its XML. A formula ends it: what an import takes in must stand in the file. */
final class XlsxRows implements RowSource {

    private static final int COLUMN_CAP = 16_384;

    private final XlsxFile workbook;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final SharedStrings strings;
    private final NumberFormats formats;
    private final List<String> merges = new ArrayList<>();
    private int number;

    XlsxRows(XlsxFile workbook, InputStream in, SharedStrings strings, NumberFormats formats)
            throws XMLStreamException {
        this.workbook = workbook;
        this.in = in;
        this.strings = strings;
        this.formats = formats;
        this.xml = XlsxFile.XML.createXMLStreamReader(in);
    }

    /** The merged ranges; complete once {@link #next} has returned null. */
    List<String> merges() {
        return merges;
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    SheetRow row = element();
                    if (row != null) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException damaged) {
            throw damaged instanceof SheetRefusedException refused
                    ? refused
                    : new SheetRefusedException(Reason.DAMAGED, number + 1);
        }
    }

    private @Nullable SheetRow element() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "mergeCell" -> merges.add(xml.getAttributeValue(null, "ref"));
            case "row" -> {
                SheetRow row = row();
                return row.cells().isEmpty() ? null : row;
            }
            default -> {
                // widths, filters, comments: nothing that holds data
            }
        }
        return null;
    }

    private SheetRow row() throws XMLStreamException {
        String given = xml.getAttributeValue(null, "r");
        number = given == null ? number + 1 : Integer.parseInt(given);
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("row"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                column = addCell(cells, column) + 1;
            }
        }
        return new SheetRow(number, cells);
    }

    private int addCell(List<SheetCell> cells, int next) throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? next : new CellReference(reference).getCol();
        if (column >= COLUMN_CAP || column < cells.size()) {
            throw new SheetRefusedException(Reason.DAMAGED, number);
        }
        SheetCell cell = cell(reference == null ? "" : reference);
        if (!cell.isBlank()) {
            while (cells.size() < column) {
                cells.add(SheetCell.EMPTY);
            }
            cells.add(cell);
        }
        return column;
    }

    private SheetCell cell(String reference) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean inside = false;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("c"))) {
            if (xml.isStartElement()) {
                if (xml.getLocalName().equals("f")) {
                    throw new SheetRefusedException(Reason.FORMULA, reference);
                }
                inside = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
                skipPhonetic();
            } else if (xml.isEndElement()) {
                inside = false;
            } else if (inside && xml.hasText()) {
                value.append(xml.getText());
            }
        }
        return value.isEmpty() ? SheetCell.EMPTY : typed(type == null ? "n" : type, value.toString(), style);
    }

    /** Readings of Japanese words stand beside the text, they are not part of it. */
    private void skipPhonetic() throws XMLStreamException {
        if (xml.getLocalName().equals("rPh")) {
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh"))) {
                // skipped
            }
        }
    }

    private SheetCell typed(String type, String value, @Nullable String style) {
        return switch (type) {
            case "s" -> words(strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case "str", "inlineStr" -> words(value);
            case "b" -> SheetCell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new SheetCell(value, Kind.ERROR);
            case "d" -> new SheetCell(value, Kind.DAY);
            default -> formats.cell(value, style);
        };
    }

    private SheetCell words(String text) {
        if (text.length() > SheetLimits.MAX_CELL) {
            throw new SheetRefusedException(Reason.CELL_TOO_LONG, SheetLimits.MAX_CELL, number);
        }
        return SheetCell.text(text);
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                in) {
            xml.close();
        } catch (XMLStreamException closing) {
            throw new IOException(closing);
        }
    }
}
