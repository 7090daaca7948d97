package org.baseportal.reviews.domain;

import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Decision packs 立项评审卷: made with the decision, never changed; the fingerprint tells if somebody tried. */
@Service("reviewsPacks")
public class Packs {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Packs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A pack as it was kept, for those who may see decisions; the reviewers are named only to the staff and approvers. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
    public Pack find(long decision) {
        return jdbc.sql("select content, sha256 from reviews_pack where decision_id = ?")
                .param(decision)
                .query((row, i) -> new Pack(
                        decision,
                        json.readValue(row.getString(1), PackContent.class),
                        row.getString(2),
                        PackMaker.fingerprint(row.getString(1)).equals(row.getString(2))))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** A pack with its fingerprint, and whether the text still has it. */
    public record Pack(long id, PackContent content, String sha256, boolean intact) {}
}
