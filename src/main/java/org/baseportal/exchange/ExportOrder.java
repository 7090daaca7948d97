package org.baseportal.exchange;

import java.util.Locale;

/**
 * An export somebody wants.
 *
 * @param definition key of the {@link ExportDefinition}
 * @param wanted what exactly, in JSON that the definition wrote and reads
 * @param address the list with this filter, for people and the audit trail
 * @param format the kind of file
 * @param locale the language of its headings and words
 */
public record ExportOrder(String definition, String wanted, String address, SheetFormat format, Locale locale) {}
