package org.baseportal.partners;

import java.util.Locale;
import java.util.Map;

/** The reference list of technology fields, which a module above keeps and implements this for. */
public interface FieldNames {

    /** The fields that may be chosen, in their order: their names in the reader's language by code. */
    Map<String, String> offered(Locale locale);

    /** All fields there ever were, for what was chosen earlier. */
    Map<String, String> all(Locale locale);
}
