package org.baseportal.documents.domain;

import java.text.Normalizer;
import org.baseportal.documents.UploadRefused;
import org.baseportal.documents.UploadRefused.Reason;

/** Names of files as people gave them, without what could deceive a reader or a file system. */
final class FileNames {

    /** The longest name kept, in characters; the column has the same limit. */
    static final int MAX_LENGTH = 255;

    /** Joins the parts of an emoji; harmless by itself. */
    private static final int JOINER = 0x200D;

    private static final String UNSAFE = "<>:\"|?*";

    private FileNames() {}

    /**
     * The name alone, in NFC, without path, control and direction characters.
     *
     * @throws UploadRefused if nothing is left, or more than {@link #MAX_LENGTH} characters
     */
    static String clean(String raw) {
        String path = raw.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1);
        StringBuilder kept = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().forEach(point -> append(kept, point));
        String cleaned = kept.toString().replaceAll("\\s+", " ").replaceAll("^[ .]+|[ .]+$", "");
        if (cleaned.isEmpty()) {
            throw new UploadRefused(Reason.NAME);
        }
        if (cleaned.length() > MAX_LENGTH) {
            throw new UploadRefused(Reason.NAME_LENGTH, MAX_LENGTH);
        }
        return cleaned;
    }

    /** What follows the last dot, or nothing. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    private static void append(StringBuilder kept, int point) {
        if (point == JOINER) {
            kept.appendCodePoint(point);
            return;
        }
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {}
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR -> kept.append(' ');
            default -> kept.appendCodePoint(UNSAFE.indexOf(point) < 0 ? point : '_');
        }
    }
}
