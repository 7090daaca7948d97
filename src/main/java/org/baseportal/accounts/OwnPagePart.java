package org.baseportal.accounts;

/** A part of each person's own page that another module brings. */
public interface OwnPagePart {

    /** The template whose fragment {@code part(it)} shows it, for example {@code notices/_me}. */
    String template();

    /** What the fragment shows of this person. */
    Object read(CurrentUser user);
}
