package org.baseportal.funding.domain;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of bank lists are shown.
 *
 * @param q part of the other side's name, the summary, the voucher or the bank's number
 * @param matched whether an entry is matched; null for both
 */
public record BankFilter(
        @Nullable String q,
        @Nullable YearMonth month,
        @Nullable Boolean matched) {}
