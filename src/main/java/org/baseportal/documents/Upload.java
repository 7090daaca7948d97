package org.baseportal.documents;

import org.springframework.core.io.InputStreamSource;

/**
 * A file as it came from a person, nothing of it believed yet.
 *
 * @param fileName the name that the browser sent, possibly with a path and worse
 * @param content the bytes; read once, never held in memory as a whole
 */
public record Upload(String fileName, InputStreamSource content) {}
