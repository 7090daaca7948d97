package org.baseportal.milestones.domain;

import java.util.List;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.ProjectEvent.ProjectDecided;
import org.baseportal.projects.ProjectEvent.ProjectMoved;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Verb;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hears of approvals, in their transaction: there is no approved project without a plan. And of a condition that an
 * approver found met, which is an item of the plan too.
 */
@Component
class PlanListener {

    private final PlanMaker maker;
    private final ConditionItem condition;
    private final JdbcClient jdbc;

    PlanListener(PlanMaker maker, ConditionItem condition, JdbcClient jdbc) {
        this.maker = maker;
        this.condition = condition;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ProjectDecided decided) {
        if (decided.to() == ProjectStatus.APPROVED) {
            ids(decided.code()).forEach(maker::renew);
        }
    }

    @EventListener
    void on(ProjectMoved moved) {
        if (moved.verb() == Verb.FULFIL && moved.by() != null) {
            condition.found(moved.code(), moved.by(), moved.at());
        } else if (moved.verb() == Verb.CONFIRM && moved.to() == ProjectStatus.APPROVED) {
            ids(moved.code()).forEach(maker::renew);
        } else if (moved.from() != moved.to()) {
            make(moved.code(), moved.to());
        }
    }

    private void make(ProjectCode code, ProjectStatus to) {
        if (to == ProjectStatus.APPROVED || to == ProjectStatus.INCUBATING || to == ProjectStatus.SUSPENDED) {
            maker.makeFor(ids(code));
        }
    }

    private List<Long> ids(ProjectCode code) {
        return jdbc.sql("select id from projects_project where code = :code")
                .param("code", code.value())
                .query(Long.class)
                .list();
    }
}
