package org.baseportal.accounts.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A form that arrived after its sender's session had ended.
 *
 * @param address path and query it was sent to
 * @param fields as they were sent, without the token
 */
public record SentForm(UUID id, String address, Map<String, List<String>> fields, Instant keptAt) {

    /** The address without its query. */
    String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
