package org.baseportal.reviews.domain;

import java.math.BigDecimal;

/** What one handed-in sheet says of one project. */
record SheetScore(long projectId, long reviewerId, BigDecimal total, Advice advice, boolean knockOut) {}
