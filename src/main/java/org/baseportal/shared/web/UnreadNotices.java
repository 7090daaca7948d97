package org.baseportal.shared.web;

/** Counts what the signed-in person has not read yet; the module with the inbox implements it. */
public interface UnreadNotices {

    /** How many notices are unread, 0 for nobody; cheap enough for every page. */
    long count();
}
