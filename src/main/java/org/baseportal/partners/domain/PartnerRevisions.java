package org.baseportal.partners.domain;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What organisations were before they were changed, for whoever was editing that version. */
@Component
class PartnerRevisions {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PartnerRevisions(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(long partner, long version, Map<String, String> values) {
        jdbc.sql("insert into partners_revision (partner_id, version, content) values (?, ?, ?::jsonb)"
                        + " on conflict do nothing")
                .params(partner, version, json.writeValueAsString(values))
                .update();
    }

    /** Empty for a version that nobody has changed by the form. */
    Map<String, String> of(long partner, long version) {
        return jdbc.sql("select content::text from partners_revision where partner_id = ? and version = ?")
                .params(partner, version)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }
}
