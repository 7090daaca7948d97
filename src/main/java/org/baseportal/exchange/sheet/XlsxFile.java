package org.baseportal.exchange.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.baseportal.exchange.sheet.SheetRefusedException.Reason;
import org.xml.sax.SAXException;

/** An open workbook: the names of its visible sheets, and the rows of each as a stream. */
final class XlsxFile implements Closeable {

    static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final OPCPackage opc;
    private final XSSFReader reader;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private record Sheet(String name, String part) {}

    private XlsxFile(OPCPackage opc) throws IOException, OpenXML4JException, XMLStreamException {
        this.opc = opc;
        this.reader = new XSSFReader(opc);
        try (InputStream in = reader.getWorkbookData()) {
            readWorkbook(XML.createXMLStreamReader(in));
        }
    }

    static XlsxFile open(Path file) throws IOException {
        OPCPackage opc = null;
        try {
            opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new XlsxFile(opc);
        } catch (OpenXML4JException | XMLStreamException | RuntimeException | IOException damaged) {
            if (opc != null) {
                opc.revert();
            }
            throw refusal(damaged);
        }
    }

    /** What this library threw over a file is the file's fault, unless it was refused already. */
    static RuntimeException refusal(Exception thrown) {
        return thrown instanceof SheetRefusedException refused ? refused : new SheetRefusedException(Reason.DAMAGED, 1);
    }

    private void readWorkbook(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String date1904 = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            } else if (xml.getLocalName().equals("sheet")) {
                addIfVisible(xml);
            }
        }
    }

    private void addIfVisible(XMLStreamReader xml) {
        String state = xml.getAttributeValue(null, "state");
        String part = xml.getAttributeValue(RELATIONSHIPS, "id");
        if ((state == null || state.equals("visible")) && part != null) {
            sheets.add(new Sheet(xml.getAttributeValue(null, "name"), part));
        }
    }

    /** The names of the sheets that a person sees. */
    List<String> sheetNames() {
        return sheets.stream().map(Sheet::name).toList();
    }

    /** The rows of one of the visible sheets; closing them closes the workbook. */
    RowSource rows(int sheet) throws IOException {
        try {
            NumberFormats formats = new NumberFormats(reader.getStylesTable(), from1904);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opc, false);
            InputStream in = reader.getSheet(sheets.get(sheet).part());
            return new XlsxRows(this, in, strings, formats);
        } catch (OpenXML4JException | SAXException | XMLStreamException | RuntimeException | IOException damaged) {
            throw refusal(damaged);
        }
    }

    @Override
    public void close() {
        try {
            opc.revert();
        } catch (OpenXML4JRuntimeException alreadyClosed) {
            // nothing was written: there is nothing to lose
        }
    }
}
