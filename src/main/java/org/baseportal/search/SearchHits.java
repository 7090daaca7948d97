package org.baseportal.search;

import java.util.List;
import org.baseportal.shared.list.Total;

/**
 * What one source found.
 *
 * @param hits the best ones
 * @param total how many there are
 * @param all address of the list with all of them
 */
public record SearchHits(List<Hit> hits, Total total, String all) {

    /**
     * One thing found.
     *
     * @param address of its page
     * @param facts the grey line under it
     */
    public record Hit(String address, String title, String facts) {}

    public SearchHits {
        hits = List.copyOf(hits);
    }

    /** Nothing found, or nothing to be seen. */
    public static SearchHits none(String all) {
        return new SearchHits(List.of(), Total.exact(0), all);
    }
}
