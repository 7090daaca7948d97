package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a call to a round: with its criteria and with all of its projects that passed the formal check. */
@Service
@Transactional
@PreAuthorize("hasRole('STAFF')")
public class CallRounds {

    private static final int DAYS = 14;
    private static final int MINIMUM = 3;

    private final CallReader calls;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallRounds(CallReader calls, Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.calls = calls;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The projects that are under review and stand in no round. */
    @Transactional(readOnly = true)
    public long ready(long callId) {
        return codes(callId).size();
    }

    /** A round in preparation, to be looked over before it is opened; returns its id. */
    public long create(long callId, CurrentUser by) {
        Call call = calls.find(callId).orElseThrow(NotFoundException::new);
        List<String> codes = codes(callId);
        if (codes.isEmpty()) {
            throw new ConflictException("reviews.call.nothingAccepted");
        }
        RoundCommand command = new RoundCommand(
                call.name(),
                RoundMode.WRITTEN,
                call.criteriaVersionId(),
                Days.today(clock).plusDays(DAYS),
                MINIMUM,
                1,
                ConflictRule.LEGAL_PERSON,
                BigDecimal.valueOf(60),
                BigDecimal.valueOf(15));
        long id = rounds.create(command, by);
        jdbc.sql("update reviews_round set call_id = ? where id = ?")
                .params(callId, id)
                .update();
        codes.forEach(code -> rounds.put(id, new ProjectCode(code), by));
        return id;
    }

    private List<String> codes(long call) {
        return jdbc.sql("""
                        select p.code from reviews_call_entry e join projects_project p on p.id = e.project_id
                        where e.call_id = ? and p.status = 'UNDER_REVIEW' and not p.archived and not exists
                            (select 1 from reviews_round_project r where r.project_id = p.id and r.active)
                        order by e.entered_at, p.id""").param(call).query(String.class).list();
    }
}
