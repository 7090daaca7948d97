package org.baseportal.exchange.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports are made.
 *
 * @param immediateRows up to so many rows are sent at once
 * @param kept how long a file waits to be fetched
 * @param mostAtOnce exports of one person that may be on their way
 */
@ConfigurationProperties("baseportal.exchange.export")
public record ExportSettings(
        @DefaultValue("10000") int immediateRows,
        @DefaultValue("24h") Duration kept,
        @DefaultValue("3") int mostAtOnce) {}
