package org.baseportal.projects;

/** How much of a project somebody besides the base may see. */
public enum AccessLevel {
    /** Code, title and institution, to tell whether there is a conflict of interest. */
    TITLE,
    /** The whole project. */
    FULL
}
