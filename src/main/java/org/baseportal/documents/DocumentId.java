package org.baseportal.documents;

import java.io.Serializable;

/** The id of a document; its download address is {@code /documents/<value>}. */
public record DocumentId(long value) implements Serializable {}
