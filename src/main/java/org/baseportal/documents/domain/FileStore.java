package org.baseportal.documents.domain;

import java.io.IOException;
import java.io.OutputStream;

/** Where the bytes lie. Neither side ever holds a whole file in memory. */
interface FileStore {

    /** Keeps the bytes of the file, in the caller's transaction, and returns the id they are kept under. */
    long save(StagedFile file);

    /** Writes the bytes to {@code out}; holds no connection while {@code out} is slow. */
    void copy(long blobId, OutputStream out) throws IOException;
}
