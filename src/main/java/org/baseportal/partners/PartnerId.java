package org.baseportal.partners;

import java.io.Serializable;

/** The lasting id of an organisation: after a merge it still leads to the surviving one. */
public record PartnerId(long value) implements Serializable {}
