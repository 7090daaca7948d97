package org.baseportal.reviews.domain;

/** When the portal finds a reviewer too near to a unit of the project. */
public enum ConflictRule {
    /** 同一法人单位: he belongs to one of its institutions. */
    LEGAL_PERSON,
    /** 同一法人单位的同一院系部门: he belongs to the same department of one of them. */
    DEPARTMENT
}
