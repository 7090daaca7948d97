package org.baseportal.shared.start;

import java.util.List;

/** Lines that a module wants to stand at the very end of the log of a start. */
public interface StartNotice {

    /** The lines, or none; asked once, when the application is ready. */
    List<String> lines();
}
