package org.baseportal.projects.web;

/**
 * One choice of a filter with how many rows it opens.
 *
 * @param count already formatted; empty where no count is kept
 */
record FilterOption(String value, String label, String count, boolean chosen) {

    /** The label with how many there are, if that is known. */
    public String counted() {
        return count.isEmpty() ? label : label + " (" + count + ")";
    }
}
