package org.baseportal.shared.health;

import java.util.List;

/** What a module proves of its own data; the health page of administrators shows one section for each. */
public interface HealthSection {

    /** The message key of the section's heading. */
    String titleKey();

    /**
     * Looks at the data and changes nothing.
     *
     * @param thorough whether to read everything, which may take minutes
     */
    List<HealthFinding> look(boolean thorough);
}
