package org.baseportal.documents;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What one uploaded file may be, by settings {@code baseportal.documents.*}.
 *
 * @param maxSize most bytes of one file
 * @param maxUnpackedSize most bytes that a packed file (docx, xlsx, odt …) may unpack to, everything nested included
 * @param maxEntries most files inside a packed file, everything nested included
 * @param maxDepth how deep packed files may lie in packed files
 */
@ConfigurationProperties("baseportal.documents")
public record DocumentLimits(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("300MB") DataSize maxUnpackedSize,
        @DefaultValue("10000") int maxEntries,
        @DefaultValue("3") int maxDepth) {}
