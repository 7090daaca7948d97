package org.baseportal.projects;

/** How a graduated project left the base. */
public enum ExitKind {
    /** 产业化: it is made and sold. */
    INDUSTRIALISED,
    /** 结题出孵: its plan is done. */
    COMPLETED,
    /** 并购: another company bought it. */
    ACQUIRED,
    /** 转出: it moved to another base or place. */
    TRANSFERRED
}
