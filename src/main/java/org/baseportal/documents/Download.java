package org.baseportal.documents;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A version that the person may read, ready to be sent.
 *
 * @param file the file's facts
 * @param mediaType the type to send: the proved one, or bytes of no kind for one that is not on the allow-list
 * @param inline whether a browser may show it in place: it can't run a script
 * @param body writes the bytes
 */
public record Download(VersionSummary file, String mediaType, boolean inline, Body body) {

    /** Writes the bytes, piece by piece. */
    @FunctionalInterface
    public interface Body {
        /** Writes all bytes to {@code out} and leaves it open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
