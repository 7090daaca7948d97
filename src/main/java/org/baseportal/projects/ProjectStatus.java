package org.baseportal.projects;

import static org.baseportal.projects.Verb.ACCEPT;
import static org.baseportal.projects.Verb.APPROVE;
import static org.baseportal.projects.Verb.CONFIRM;
import static org.baseportal.projects.Verb.DEFER;
import static org.baseportal.projects.Verb.GRADUATE;
import static org.baseportal.projects.Verb.LAPSE;
import static org.baseportal.projects.Verb.OBJECTION;
import static org.baseportal.projects.Verb.RECONSIDER;
import static org.baseportal.projects.Verb.REFUSE;
import static org.baseportal.projects.Verb.REJECT;
import static org.baseportal.projects.Verb.RESUME;
import static org.baseportal.projects.Verb.RETURN;
import static org.baseportal.projects.Verb.REVOKE;
import static org.baseportal.projects.Verb.START;
import static org.baseportal.projects.Verb.SUBMIT;
import static org.baseportal.projects.Verb.SUSPEND;
import static org.baseportal.projects.Verb.TERMINATE;
import static org.baseportal.projects.Verb.WITHDRAW;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a project stands in its life. Whether it is archived is a flag of its own. The database holds the same edges
 * in {@code projects_edge} and refuses any other.
 */
public enum ProjectStatus {
    /** 草稿: being written; only the base sees it. */
    DRAFT,
    /** 已提交: handed in, waits for the formal check. */
    SUBMITTED,
    /** 退回补正: waits for the applicant until its date, then counts as withdrawn. */
    RETURNED,
    /** 评审中: waits for a decision. */
    UNDER_REVIEW,
    /** 拟立项公示: decided, open to objections until the notice ends. */
    PUBLICISED,
    /** 暂缓立项: kept in the reserve. */
    DEFERRED,
    /** 不予立项或不予受理: refused, may be reconsidered. */
    REJECTED,
    /** 已立项: approved, not yet moved in. */
    APPROVED,
    /** 在孵: the base is carrying it. */
    INCUBATING,
    /** 已暂停: incubation rests. */
    SUSPENDED,
    /** 已毕业(出孵): left the base by one of the kinds of exit. */
    GRADUATED,
    /** 已终止: stopped before graduation. */
    TERMINATED,
    /** 已撤销: the approval was taken back. */
    REVOKED,
    /** 已撤回: the applicant took it back, or its date passed. */
    WITHDRAWN;

    /** Every verb that is possible here, with the statuses it may lead to. Nothing else is possible. */
    public Map<Verb, Set<ProjectStatus>> moves() {
        return switch (this) {
            case DRAFT -> Moves.of(SUBMIT, SUBMITTED).and(WITHDRAW, WITHDRAWN).map();
            case SUBMITTED ->
                Moves.of(ACCEPT, UNDER_REVIEW)
                        .and(RETURN, RETURNED)
                        .and(REFUSE, REJECTED)
                        .and(WITHDRAW, WITHDRAWN)
                        .map();
            case RETURNED ->
                Moves.of(SUBMIT, SUBMITTED)
                        .and(WITHDRAW, WITHDRAWN)
                        .and(LAPSE, WITHDRAWN)
                        .map();
            case UNDER_REVIEW ->
                Moves.of(APPROVE, PUBLICISED, APPROVED)
                        .and(RETURN, RETURNED)
                        .and(DEFER, DEFERRED)
                        .and(REJECT, REJECTED)
                        .and(WITHDRAW, WITHDRAWN)
                        .map();
            case PUBLICISED ->
                Moves.of(CONFIRM, APPROVED)
                        .and(OBJECTION, UNDER_REVIEW)
                        .and(WITHDRAW, WITHDRAWN)
                        .map();
            case DEFERRED ->
                Moves.of(RESUME, UNDER_REVIEW)
                        .and(REJECT, REJECTED)
                        .and(WITHDRAW, WITHDRAWN)
                        .map();
            case REJECTED -> Moves.of(RECONSIDER, UNDER_REVIEW).map();
            case APPROVED -> Moves.of(START, INCUBATING).and(REVOKE, REVOKED).map();
            case INCUBATING ->
                Moves.of(GRADUATE, GRADUATED)
                        .and(SUSPEND, SUSPENDED)
                        .and(TERMINATE, TERMINATED)
                        .and(REVOKE, REVOKED)
                        .map();
            case SUSPENDED ->
                Moves.of(RESUME, INCUBATING)
                        .and(TERMINATE, TERMINATED)
                        .and(REVOKE, REVOKED)
                        .map();
            case GRADUATED -> Moves.of(REVOKE, REVOKED).map();
            case TERMINATED, REVOKED, WITHDRAWN -> Map.of();
        };
    }

    /** The statuses that can follow this one. */
    public Set<ProjectStatus> successors() {
        Set<ProjectStatus> all = EnumSet.noneOf(ProjectStatus.class);
        moves().values().forEach(all::addAll);
        return all;
    }

    /** Whether {@code verb} is possible here. */
    public boolean allows(Verb verb) {
        return moves().containsKey(verb);
    }

    /** Whether the project was approved at some time: its stage moves only through gates from here on. */
    public boolean isApproved() {
        return switch (this) {
            case DRAFT, SUBMITTED, RETURNED, UNDER_REVIEW, PUBLICISED, DEFERRED, REJECTED, WITHDRAWN -> false;
            case APPROVED, INCUBATING, SUSPENDED, GRADUATED, TERMINATED, REVOKED -> true;
        };
    }

    /** Whether the decision for the project stands, its public notice included: the stage of entry is set. */
    public boolean isDecided() {
        return isApproved() || this == PUBLICISED;
    }

    /** Whether the base carries the project, or once did. */
    public boolean hasMovedIn() {
        return isApproved() && this != APPROVED;
    }

    /** Whether nothing more happens to the project by the usual verbs. */
    public boolean isEnd() {
        return moves().isEmpty();
    }

    private static final class Moves {

        private final Map<Verb, Set<ProjectStatus>> map = new LinkedHashMap<>();

        static Moves of(Verb verb, ProjectStatus first, ProjectStatus... others) {
            return new Moves().and(verb, first, others);
        }

        Moves and(Verb verb, ProjectStatus first, ProjectStatus... others) {
            map.put(verb, EnumSet.of(first, others));
            return this;
        }

        Map<Verb, Set<ProjectStatus>> map() {
            return map;
        }
    }
}
