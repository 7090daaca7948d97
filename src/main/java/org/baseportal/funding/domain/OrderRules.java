package org.baseportal.funding.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.funding.Channel;
import org.baseportal.funding.Flow;
import org.baseportal.projects.ProjectId;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Projects;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.shared.web.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What speaks against an order, said before the database has to say it. */
@Component
class OrderRules {

    private static final Set<ProjectStatus> BOUND = EnumSet.of(ProjectStatus.APPROVED, ProjectStatus.INCUBATING);
    private static final Set<ProjectStatus> PAID =
            EnumSet.of(ProjectStatus.APPROVED, ProjectStatus.INCUBATING, ProjectStatus.GRADUATED);

    private static final Set<ProjectStatus> INTENDED = EnumSet.of(
            ProjectStatus.SUBMITTED,
            ProjectStatus.UNDER_REVIEW,
            ProjectStatus.PUBLICISED,
            ProjectStatus.DEFERRED,
            ProjectStatus.APPROVED,
            ProjectStatus.INCUBATING);

    private final FundingReader reader;
    private final Projects projects;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrderRules(FundingReader reader, Projects projects, JdbcClient jdbc, Clock clock) {
        this.reader = reader;
        this.projects = projects;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Checks an order that is being recorded.
     *
     * @return whether an approver signs too
     */
    boolean check(OrderDraft draft, CurrentUser by) {
        if (!by.is(Role.STAFF) && draft.kind() != OrderKind.RECEIPT && draft.kind() != OrderKind.REVERSAL) {
            throw new RefusedException("funding.refused.role");
        }
        if (draft.amount().compareTo(Yuan.ZERO) <= 0 || draft.parts().stream().anyMatch(Yuan::isNegative)) {
            throw new ConflictException("funding.refused.nothing");
        }
        SourceTerms source = reader.source(draft.source());
        if (source.archived() && (draft.kind() == OrderKind.COMMIT || draft.kind() == OrderKind.BUDGET_INITIAL)) {
            throw new ConflictException("funding.refused.archived");
        }
        if (draft.kind() != OrderKind.COMMIT && !draft.kind().isBudget() && isAhead(draft.valueOn())) {
            throw new ConflictException("funding.refused.ahead");
        }
        checkBalance(draft);
        checkProject(draft, source, by);
        return draft.kind().hasThreshold() && draft.amount().compareTo(reader.setting("APPROVER_FROM")) >= 0;
    }

    private boolean isAhead(LocalDate day) {
        return day.isAfter(Days.today(clock));
    }

    private void checkBalance(OrderDraft draft) {
        switch (draft.kind()) {
            case BUDGET_CUT, BUDGET_RECLAIM, BUDGET_SHIFT, BUDGET_CARRY, INCREASE -> free(draft, 0);
            case COMMIT -> {
                for (int place = 0; place < draft.parts().size() && !draft.intent(); place++) {
                    free(draft, place);
                }
            }
            case REDUCE, RELEASE -> enough(draft, AccountKind.OUTSTANDING, "funding.refused.outstanding");
            case RETURN -> enough(draft, AccountKind.DISBURSED, "funding.refused.disbursed");
            case PAYMENT -> {
                enough(draft, AccountKind.OUTSTANDING, "funding.refused.outstanding");
                if (draft.flow() == Flow.BASE) {
                    covered(draft.amount(), reader.cash(draft.source()), "funding.refused.cash");
                }
            }
            case BUDGET_INITIAL, BUDGET_RAISE, RECEIPT, REVERSAL -> {}
        }
    }

    private void free(OrderDraft draft, int place) {
        covered(draft.part(place), reader.free(draft.source(), draft.year() + place), "funding.refused.free");
    }

    private void enough(OrderDraft draft, AccountKind kind, String key) {
        long commitment = Objects.requireNonNull(draft.commitment());
        covered(draft.amount(), reader.balance(kind, commitment, draft.year()), key);
    }

    private static void covered(Yuan wanted, Yuan there, String key) {
        if (wanted.compareTo(there) > 0) {
            throw new ConflictException(key, there.toString(), wanted.toString());
        }
    }

    private void checkProject(OrderDraft draft, SourceTerms source, CurrentUser by) {
        if (draft.project() == null) {
            return;
        }
        switch (draft.kind()) {
            case COMMIT -> {
                if (source.lastOn() != null && draft.valueOn().isAfter(source.lastOn())) {
                    throw new ConflictException(
                            "funding.refused.lastOn", source.lastOn().toString());
                }
                meant(draft.project(), source, by);
                if (draft.intent()) {
                    stands(draft.project(), INTENDED, "funding.refused.notIntended", by);
                } else {
                    stands(draft.project(), BOUND, "funding.refused.notBound", by);
                    cap(draft.source(), draft.project(), draft.amount());
                }
            }
            case INCREASE -> {
                stands(draft.project(), BOUND, "funding.refused.notBound", by);
                cap(draft.source(), draft.project(), draft.amount());
            }
            case PAYMENT -> {
                stands(draft.project(), PAID, "funding.refused.notPaid", by);
                if (source.useBy() != null && draft.valueOn().isAfter(source.useBy())) {
                    throw new ConflictException(
                            "funding.refused.useBy", source.useBy().toString());
                }
            }
            default -> {}
        }
    }

    /** The source is meant for the project: its stage and its technology field are among those it is kept to. */
    private void meant(long project, SourceTerms source, CurrentUser by) {
        ProjectId id = new ProjectId(project);
        boolean stage = source.stages().isEmpty()
                || projects.summaries(Set.of(id), by).values().stream()
                        .anyMatch(it -> source.stages().contains(it.stage().name()));
        if (!stage) {
            throw new ConflictException("funding.refused.stage");
        }
        if (!source.fields().isEmpty()
                && projects.field(id).filter(source.fields()::contains).isEmpty()) {
            throw new ConflictException("funding.refused.field");
        }
    }

    private void stands(long project, Set<ProjectStatus> wanted, String key, CurrentUser by) {
        ProjectId id = new ProjectId(project);
        boolean right = projects.summaries(Set.of(id), by).values().stream()
                .anyMatch(it -> wanted.contains(it.status()) && !it.archived());
        if (!right) {
            throw new ConflictException(key);
        }
    }

    /** What may have changed since it was recorded; commitments of one project are approved one after the other. */
    void checkAtApproval(MoneyOrder order, CurrentUser by) {
        if (order.project() == null) {
            return;
        }
        if (order.kind() == OrderKind.COMMIT || order.kind() == OrderKind.INCREASE) {
            jdbc.sql("select pg_advisory_xact_lock(7, cast(:project as integer))::text")
                    .param("project", (int) (order.project() % Integer.MAX_VALUE))
                    .query(String.class)
                    .single();
            stands(order.project(), BOUND, "funding.refused.notBound", by);
            cap(order.source(), order.project(), order.amount());
        }
        if (order.kind() == OrderKind.PAYMENT) {
            stands(order.project(), PAID, "funding.refused.notPaid", by);
        }
    }

    private void cap(long sourceId, long project, Yuan more) {
        SourceTerms source = reader.source(sourceId);
        if (source.projectCap() != null) {
            Yuan bound = reader.boundTo(project, sourceId);
            covered(bound.plus(more), source.projectCap(), "funding.refused.cap");
        }
        if (source.cofunding() != null && source.cofunding().signum() > 0) {
            cofunded(sourceId, project, more, source.cofunding());
        }
        if (source.channel() == Channel.GOVERNMENT) {
            Yuan approved = projects.approvedAmount(new ProjectId(project))
                    .orElseThrow(() -> new ConflictException("funding.refused.noApproved"));
            covered(reader.boundByGovernment(project).plus(more), approved, "funding.refused.approved");
        }
    }

    /** Other sources have bound their part before this one binds: so many percent of all that it gives the project. */
    private void cofunded(long source, long project, Yuan more, BigDecimal percent) {
        BigDecimal all = reader.boundTo(project, source).plus(more).value();
        Yuan asked = Yuan.of(all.multiply(percent).divide(BigDecimal.valueOf(100), 2, RoundingMode.UP));
        covered(asked, reader.boundByOthers(project, source), "funding.refused.cofunding");
    }
}
