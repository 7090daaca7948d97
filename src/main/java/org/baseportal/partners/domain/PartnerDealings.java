package org.baseportal.partners.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.partners.PartnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the base had to do with an organisation: added, never changed. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerDealings {

    /** More than this nobody reads on one page. */
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final PartnerJournal journal;
    private final Clock clock;

    PartnerDealings(JdbcClient jdbc, PartnerJournal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** The timeline, the latest first, that of merged records included. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
    public List<Dealing> list(PartnerId id) {
        return jdbc.sql("select d.* from partners_dealing d where d.partner_id " + PartnerJournal.SAME
                        + " order by d.happened desc, d.id desc limit :limit")
                .param("id", id.value())
                .param("limit", SHOWN)
                .query((row, i) -> new Dealing(
                        DealingKind.valueOf(row.getString("kind")),
                        row.getDate("happened").toLocalDate(),
                        row.getString("people"),
                        row.getString("words"),
                        row.getString("by_name")))
                .list();
    }

    /** Adds an entry; the same token twice adds one. */
    public void add(PartnerId id, Dealing dealing, UUID token, CurrentUser by) {
        long partner = journal.require(id);
        jdbc.sql("""
                insert into partners_dealing
                    (id, partner_id, token, kind, happened, people, words, by_id, by_name, at)
                values (nextval('partners_dealing_seq'), :partner, :token, :kind, :happened, :people, :words,
                    :by, :name, :at)
                on conflict (token) do nothing""")
                .param("partner", partner)
                .param("token", token)
                .param("kind", dealing.kind().name())
                .param("happened", dealing.happened())
                .param("people", dealing.people())
                .param("words", dealing.words())
                .param("by", by.id().value())
                .param("name", by.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
