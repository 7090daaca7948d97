package org.baseportal.exchange.sheet;

import java.util.List;

/** A file that cannot be taken in, for a reason its owner can understand and mend. */
public final class SheetRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. The page shows the message {@code exchange.refused.<NAME>}. */
    public enum Reason {
        /** No bytes at all. */
        EMPTY_FILE(Kind.CONTENT),
        /** More bytes than allowed. Arguments: limit in MB. */
        FILE_TOO_LARGE(Kind.SIZE),
        /** A zip that unpacks to more than allowed. Arguments: limit in MB. */
        UNPACKED_TOO_LARGE(Kind.SIZE),
        /** A zip with a part that is packed more tightly than any real workbook. */
        PACKED_TOO_TIGHTLY(Kind.SIZE),
        /** The name ends in neither .xlsx nor .csv. */
        NAME(Kind.TYPE),
        /** Named .xlsx, but the content is something else. */
        NOT_XLSX(Kind.TYPE),
        /** Named .csv, but the content is no text. */
        NOT_CSV(Kind.TYPE),
        /** The old binary format, or a workbook behind a password. */
        OLD_OR_LOCKED(Kind.TYPE),
        /** A workbook with macros. */
        MACROS(Kind.TYPE),
        /** A text in neither UTF-8 nor GB18030. */
        CHARSET(Kind.CONTENT),
        /** A workbook or CSV file that cannot be read to its end. */
        DAMAGED(Kind.CONTENT),
        /** A formula. Arguments: cell. */
        FORMULA(Kind.CONTENT),
        /** Merged cells in the heading row or below. Arguments: range. */
        MERGED(Kind.CONTENT),
        /** More columns than allowed. Arguments: limit, row. */
        COLUMNS(Kind.CONTENT),
        /** More rows than allowed. Arguments: limit. */
        ROWS(Kind.SIZE),
        /** A cell with more characters than a workbook can hold. Arguments: limit, row. */
        CELL_TOO_LONG(Kind.CONTENT),
        /** No row at all. */
        NO_ROWS(Kind.CONTENT),
        /** A heading, but nothing below it. */
        NO_DATA(Kind.CONTENT);

        private final Kind kind;

        Reason(Kind kind) {
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }

    /** What sort of answer the refusal deserves. */
    public enum Kind {
        /** The wrong type of file. */
        TYPE,
        /** Too much of it. */
        SIZE,
        /** The right type, with something in it that cannot be taken. */
        CONTENT
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    public SheetRefusedException(Reason reason, Object... arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What goes into the message's places. */
    public List<Object> arguments() {
        return arguments;
    }
}
