package org.baseportal.exchange.sheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an import takes at most. The pages state these limits before the upload.
 *
 * @param maxFileMegabytes bytes of the file as it is sent, in MB
 * @param maxUnpackedMegabytes bytes of a workbook unpacked, in MB
 * @param maxRows rows below the heading
 * @param maxColumns columns that hold something
 */
@ConfigurationProperties("baseportal.exchange")
public record SheetLimits(
        @DefaultValue("30") int maxFileMegabytes,
        @DefaultValue("300") int maxUnpackedMegabytes,
        @DefaultValue("100000") int maxRows,
        @DefaultValue("200") int maxColumns) {

    /** The characters that one cell of a workbook can hold. */
    public static final int MAX_CELL = 32_767;

    static final long MEGABYTE = 1024L * 1024;

    public long maxFileBytes() {
        return maxFileMegabytes * MEGABYTE;
    }

    long maxUnpackedBytes() {
        return maxUnpackedMegabytes * MEGABYTE;
    }
}
