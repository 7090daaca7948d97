package org.baseportal.partners;

/** Two records were one organisation: the merged id leads to the survivor from now on. Published in the transaction. */
public record PartnersMerged(PartnerId merged, PartnerId survivor) {}
