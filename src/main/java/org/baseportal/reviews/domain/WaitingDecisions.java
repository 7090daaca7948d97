package org.baseportal.reviews.domain;

import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an approver: sheets complete, not decided, open to him, and not yet agreed to by him. */
@Service("reviewsWaitingDecisions")
@Transactional(readOnly = true)
public class WaitingDecisions {

    private final ReviewSight sight;
    private final JdbcClient jdbc;

    WaitingDecisions(ReviewSight sight, JdbcClient jdbc) {
        this.sight = sight;
        this.jdbc = jdbc;
    }

    /** All of them, those that others have moved first. */
    @PreAuthorize("hasRole('APPROVER')")
    public List<WaitingDecision> of(CurrentUser user) {
        return jdbc.sql("""
                        select r.id as round_id, r.name as round_name, r.due_on, p.code, p.title_zh, p.title_en,
                            m.id is not null as moved
                        from reviews_round_project rp
                        join reviews_round r on r.id = rp.round_id
                        join projects_project p on p.id = rp.project_id
                        left join reviews_motion m on m.round_id = rp.round_id and m.project_id = rp.project_id
                            and m.state = 'OPEN'
                        where r.state = 'OPEN' and rp.active and p.status = 'UNDER_REVIEW'
                          and not exists (select 1 from reviews_concurrence c
                              where c.motion_id = m.id and c.approver_id = :me)
                          and exists (select 1 from reviews_assignment a join reviews_sheet s on s.assignment_id = a.id
                              where a.round_id = rp.round_id and a.project_id = rp.project_id
                                and a.state = 'ACCEPTED' and s.state = 'FINAL')
                          and\s""" + sight.sql(user) + " order by moved desc, r.due_on, rp.position limit 500")
                .params(sight.params(user))
                .query(WaitingDecision.class)
                .list();
    }
}
