package org.baseportal.documents;

/** How openly a document may be read inside the portal. Classified material never enters. */
public enum Openness {
    /** 公开: may be shown outside. */
    PUBLIC,
    /** 内部: everybody who may see its owner. */
    INTERNAL,
    /** 受限: staff and those the owner names; never a viewer. */
    RESTRICTED
}
