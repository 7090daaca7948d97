package org.baseportal.matching.domain;

/**
 * What there was between one project and one organisation.
 *
 * @param underWay an introduction is on its way
 * @param declined one was declined within a year
 * @param feedback 1 good, -1 bad, 0 nobody has said anything
 * @param sameField good less bad words on the organisation for other projects of the same field
 */
public record Between(boolean underWay, boolean declined, int feedback, int sameField) {

    static final Between NOTHING = new Between(false, false, 0, 0);
}
