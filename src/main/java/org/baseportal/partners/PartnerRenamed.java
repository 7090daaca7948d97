package org.baseportal.partners;

/** An organisation goes by another name now. Published in the transaction of the change, after it was written. */
public record PartnerRenamed(PartnerId partner) {}
