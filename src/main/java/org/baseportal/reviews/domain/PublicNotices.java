package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectStep;
import org.baseportal.projects.Projects;
import org.baseportal.projects.Verb;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.NotFoundException;
import org.baseportal.shared.web.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Public notices 拟立项公示 and the objections to them; the staff note, approvers answer. */
@Service("reviewsPublicNotices")
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'APPROVER', 'VIEWER')")
public class PublicNotices {

    private final Projects projects;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PublicNotices(Projects projects, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.projects = projects;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The approved projects of a round whose approval was publicised. */
    @Transactional(readOnly = true)
    public List<Line> of(long round) {
        return jdbc.sql("""
                        select p.code, p.title_zh, p.title_en, u.name_zh as unit, p.pi_name, m.amount, m.notice_ends_on,
                            p.status = 'PUBLICISED' as running
                        from reviews_decision d join reviews_motion m on m.id = d.motion_id
                        join projects_project p on p.id = d.project_id
                        left join partners_partner u on u.id = coalesce(p.carrying_unit_id, p.origin_institution_id)
                        where d.round_id = ? and m.notice_ends_on is not null order by m.notice_ends_on, p.code""").param(round).query(Line.class).list();
    }

    /** The objections to the approvals of a round, in order. */
    @Transactional(readOnly = true)
    public List<Objection> objections(long round) {
        return jdbc.sql("""
                        select o.id, p.code, o.raised_by, o.words, o.received_on, o.upheld, o.answer,
                            u.display_name as answered_by
                        from reviews_objection o join projects_project p on p.id = o.project_id
                        left join accounts_user u on u.id = o.answered_by
                        where o.round_id = ? order by o.id""").param(round).query(Objection.class).list();
    }

    /** Notes an objection that came in while the notice runs. */
    @PreAuthorize("hasRole('STAFF')")
    public void note(long round, ProjectCode code, String from, String words, LocalDate received, CurrentUser by) {
        int noted = jdbc.sql("""
                        insert into reviews_objection (id, round_id, project_id, raised_by, words, received_on, noted_by,
                            noted_at)
                        select nextval('reviews_objection_seq'), d.round_id, d.project_id, :from, :words, :received, :by, :at
                        from reviews_decision d join projects_project p on p.id = d.project_id
                        where d.round_id = :round and p.code = :code and p.status = 'PUBLICISED'""")
                .param("round", round)
                .param("code", code.value())
                .param("from", from)
                .param("words", words)
                .param("received", received)
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (noted == 0) {
            throw new ConflictException("reviews.objection.notRunning", code.value());
        }
        record("objection-note", code, words, by);
    }

    /** Answers an objection, once; one that holds takes the project back under review in the same transaction. */
    @PreAuthorize("hasRole('APPROVER')")
    public void answer(long id, boolean upheld, String answer, CurrentUser by) {
        Place place = jdbc.sql("""
                        select p.code, o.noted_by, o.answer is not null as answered from reviews_objection o
                        join projects_project p on p.id = o.project_id where o.id = ? for update of o""").param(id).query(Place.class).optional().orElseThrow(NotFoundException::new);
        ProjectCode code = new ProjectCode(place.code());
        if (place.answered()) {
            throw new ConflictException("reviews.objection.answered");
        }
        if (place.notedBy() == by.id().value() || projects.isInvolved(code, by)) {
            throw new RefusedException("reviews.objection.ownHand");
        }
        jdbc.sql("update reviews_objection set upheld = ?, answer = ?, answered_by = ?, answered_at = ? where id = ?")
                .params(upheld, answer, by.id().value(), Timestamp.from(clock.instant()), id)
                .update();
        if (upheld) {
            projects.step(code, ProjectStep.of(Verb.OBJECTION, answer), by);
        }
        record("objection-answer", code, answer, by);
    }

    private void record(String action, ProjectCode code, String reason, CurrentUser by) {
        audit.record(new AuditEntry("review", code.value(), action, by.id(), by.displayName(), reason, List.of()));
    }

    /** One publicised approval. */
    public record Line(
            String code,
            String titleZh,
            @Nullable String titleEn,
            @Nullable String unit,
            @Nullable String piName,
            @Nullable BigDecimal amount,
            LocalDate noticeEndsOn,
            boolean running) {

        public String title(boolean english) {
            return english && titleEn != null ? titleEn : titleZh;
        }
    }

    /** The objection behind an answer, locked. */
    record Place(String code, long notedBy, boolean answered) {}
}
