package org.baseportal.funding.domain;

import org.baseportal.funding.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Which sources a list shows.
 *
 * @param q part of the name
 * @param year whose budget is shown
 */
public record SourceFilter(@Nullable String q, @Nullable Channel channel, int year, boolean archived) {}
