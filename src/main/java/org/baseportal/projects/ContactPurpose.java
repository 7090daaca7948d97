package org.baseportal.projects;

/** What a contact is asked about. */
public enum ContactPurpose {
    /** 项目联系人. */
    PROJECT,
    /** 财务联系人. */
    MONEY
}
