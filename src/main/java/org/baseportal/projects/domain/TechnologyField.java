package org.baseportal.projects.domain;

/**
 * One technology field (技术领域) of the reference list.
 *
 * @param code what projects keep
 * @param position its place in lists
 * @param active whether it is offered; one that is not stays where it stands
 * @param projects how many projects in use stand in it
 * @param version for the edit form
 */
public record TechnologyField(
        String code, String nameZh, String nameEn, int position, boolean active, long projects, long version) {

    /** The name in the language of the page. */
    public String name(boolean english) {
        return english ? nameEn : nameZh;
    }
}
