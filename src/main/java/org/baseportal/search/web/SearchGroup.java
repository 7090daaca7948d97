package org.baseportal.search.web;

import java.util.List;
import org.baseportal.search.MarkedText;
import org.baseportal.search.SearchHits;
import org.baseportal.search.SearchWords;

/**
 * The hits of one source on the page.
 *
 * @param total how many there are; "1,000" with {@code capped} means at least so many
 * @param all address of the list with all of them
 */
record SearchGroup(String key, List<Row> rows, long total, boolean capped, String all) {

    /** One hit, cut where the words stand. */
    record Row(String address, List<MarkedText.Part> title, List<MarkedText.Part> facts) {}

    static SearchGroup of(String key, SearchHits found, SearchWords words) {
        List<Row> rows = found.hits().stream()
                .map(hit -> new Row(
                        hit.address(), MarkedText.ofTitle(hit.title(), words), MarkedText.of(hit.facts(), words)))
                .toList();
        return new SearchGroup(key, rows, found.total().rows(), found.total().capped(), found.all());
    }
}
