package org.baseportal.projects.domain;

/** What can be done to many projects in one go: nothing that judges them. */
public enum BulkAct {
    /** Somebody of the staff looks after them. */
    ASSIGN,
    /** They get one tag more. */
    TAG,
    SUBMIT,
    ACCEPT,
    ARCHIVE
}
