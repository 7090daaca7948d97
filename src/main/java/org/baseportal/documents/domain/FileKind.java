package org.baseportal.documents.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of file that may enter. Plain archives may not: a bundle hides kind, openness and version of what is in
 * it. HTML and SVG may not: they run scripts. OFD is the layout format of GB/T 33190-2016.
 */
enum FileKind {
    PDF("application/pdf", Container.NONE, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Container.ZIP, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Container.ZIP, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Container.ZIP, "pptx"),
    DOC("application/msword", Container.OLE, "doc"),
    XLS("application/vnd.ms-excel", Container.OLE, "xls"),
    PPT("application/vnd.ms-powerpoint", Container.OLE, "ppt"),
    ODT("application/vnd.oasis.opendocument.text", Container.ZIP, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Container.ZIP, "ods"),
    OFD("application/ofd", Container.ZIP, "ofd"),
    PNG("image/png", Container.NONE, "png"),
    JPEG("image/jpeg", Container.NONE, "jpg", "jpeg"),
    TIFF("image/tiff", Container.NONE, "tif", "tiff"),
    TXT("text/plain", Container.NONE, "txt"),
    CSV("text/csv", Container.NONE, "csv");

    /** What a file of the kind is made of. */
    enum Container {
        NONE,
        ZIP,
        OLE
    }

    /** Extensions of macro formats: refused with words of their own. */
    private static final Set<String> MACRO_EXTENSIONS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm");

    private final String mediaType;
    private final Container container;
    private final List<String> extensions;

    FileKind(String mediaType, Container container, String... extensions) {
        this.mediaType = mediaType;
        this.container = container;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    Container container() {
        return container;
    }

    /** Whether browsers show files of the type in place without running anything of them in the portal's origin. */
    static boolean isInline(String mediaType) {
        return EnumSet.of(PDF, PNG, JPEG).stream().anyMatch(kind -> kind.mediaType.equals(mediaType));
    }

    /** Whether a stored media type is of the allow-list; anything else is sent as bytes of no kind. */
    static boolean knows(String mediaType) {
        return Arrays.stream(values()).anyMatch(kind -> kind.mediaType.equals(mediaType));
    }

    /** The kind that files of the given extension must be of. */
    static Optional<FileKind> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(lower))
                .findFirst();
    }

    static boolean isMacroExtension(String extension) {
        return MACRO_EXTENSIONS.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** Every allowed extension, for the page and for the file picker. */
    static List<String> allExtensions() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).toList();
    }
}
