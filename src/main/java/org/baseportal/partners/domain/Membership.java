package org.baseportal.partners.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a programme such as the G20 programme 北京生物医药产业跨越发展工程.
 *
 * @param id 0 for one that is not kept yet
 * @param kind for example 规模 or 潜力
 * @param phase for example 二期
 */
public record Membership(
        long id,
        String programme,
        @Nullable String kind,
        @Nullable String phase,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
