package org.baseportal.reviews.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectDossier;
import org.baseportal.projects.Projects;
import org.baseportal.reviews.domain.PackContent.CriterionPart;
import org.baseportal.reviews.domain.PackContent.DecisionPart;
import org.baseportal.reviews.domain.PackContent.ProjectPart;
import org.baseportal.reviews.domain.PackContent.ReviewerPart;
import org.baseportal.reviews.domain.PackContent.RoundPart;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes decision packs: gathers what stands behind a decision, and keeps it with its fingerprint. */
@Component
class PackMaker {

    private final Projects projects;
    private final CriteriaReader criteria;
    private final AssignmentReader assignments;
    private final SheetReading sheets;
    private final Results results;
    private final MotionStore motions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PackMaker(
            Projects projects,
            CriteriaReader criteria,
            AssignmentReader assignments,
            SheetReading sheets,
            Results results,
            MotionStore motions,
            JdbcClient jdbc,
            JsonMapper json) {
        this.projects = projects;
        this.criteria = criteria;
        this.assignments = assignments;
        this.sheets = sheets;
        this.results = results;
        this.motions = motions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Gathers all that stands behind the decision, just before the project moves. */
    PackContent freeze(Round round, Motion motion, boolean against, Instant at, CurrentUser by) {
        ProjectDossier dossier =
                projects.dossier(new ProjectCode(motion.code()), by).orElseThrow(NotFoundException::new);
        CriteriaVersion version = criteria.find(round.criteriaVersionId()).orElseThrow(NotFoundException::new);
        List<RankRow> ranking = results.ranking(round, by);
        ProjectResult result = ranking.stream()
                .filter(row -> row.projectId() == motion.projectId())
                .map(RankRow::result)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return new PackContent(
                Days.minute(at),
                project(dossier),
                round(round),
                version.criteria().stream()
                        .map(it -> new CriterionPart(
                                it.id(), it.code(), it.nameZh(), it.nameEn(), it.weight(), it.maxScore()))
                        .toList(),
                sheets.of(round.id(), motion.projectId(), by),
                assignments.ofProject(round.id(), motion.projectId()).stream()
                        .map(it -> new ReviewerPart(
                                it.reviewerName(), it.progress(at), it.answer(), it.answerNote(), it.liftReason()))
                        .toList(),
                result,
                (int) ranking.stream().filter(row -> row.result() != null).count(),
                decision(motion, against));
    }

    private DecisionPart decision(Motion it, boolean against) {
        return new DecisionPart(
                it.outcome(),
                it.amount(),
                it.entryStage(),
                it.reason(),
                it.conditionText(),
                it.dueOn(),
                it.noticeEndsOn(),
                it.minutesNumber(),
                it.minutesOn(),
                against,
                motions.concurring(it.id()));
    }

    static ProjectPart project(ProjectDossier it) {
        return new ProjectPart(
                it.project().code().value(),
                it.project().titleZh(),
                it.project().titleEn(),
                it.version(),
                it.institution(),
                it.field(),
                it.productKind(),
                it.indication(),
                it.trl(),
                it.piName(),
                it.project().stage(),
                it.summary(),
                it.problem(),
                it.advantage(),
                it.economics(),
                it.wanted() == null ? null : it.wanted().value());
    }

    private static RoundPart round(Round it) {
        return new RoundPart(
                it.id(),
                it.name(),
                it.mode(),
                it.criteriaZh(),
                it.criteriaEn(),
                it.criteriaNumber(),
                it.dueOn(),
                it.minimumReviewers(),
                it.quorum(),
                it.conflictRule(),
                it.passMark(),
                it.spreadMark());
    }

    /** Keeps it for ever. */
    void keep(long decision, PackContent content, Instant at) {
        String text = json.writeValueAsString(content);
        jdbc.sql("insert into reviews_pack (decision_id, made_at, content, sha256) values (?, ?, ?, ?)")
                .params(decision, Timestamp.from(at), text, fingerprint(text))
                .update();
    }

    static String fingerprint(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
