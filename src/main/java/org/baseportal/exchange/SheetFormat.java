package org.baseportal.exchange;

import java.util.Locale;

/** The kinds of file a list is exported as. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The content type of an answer that holds such a file. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of its name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
