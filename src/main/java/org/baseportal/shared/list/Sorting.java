package org.baseportal.shared.list;

/** How a list is sorted, as its column heads show it. A list's view implements it. */
public interface Sorting {

    /** The key of the column that rules now, as in the address. */
    String sortKey();

    /** {@code asc} or {@code desc}. */
    String sortDirection();

    /** The address that sorts by the given column, and turns the order round if it rules already. */
    String sortUrl(String key);
}
