package org.baseportal.milestones.domain;

/** How plans come into being, for one project or for many at once. */
final class PlanSql {

    /**
     * A plan for every approved project of {@code :ids} that has none; one whose kind is not known or has no published
     * template takes OTHER.
     */
    static final String PLANS = """
            insert into milestones_plan (project_id, template_id, entry_stage, starts_on, made_at)
            select p.id, t.id, p.stage, cast(:today as date), cast(:at as timestamptz)
            from projects_project p
            cross join lateral (
                select t.id from milestones_template t
                where t.product_kind in (p.product_kind, 'OTHER') and t.state = 'PUBLISHED'
                order by t.product_kind = 'OTHER', t.number desc limit 1) t
            where p.id in (:ids) and p.status in ('APPROVED', 'INCUBATING', 'SUSPENDED') and not p.archived
            on conflict do nothing
            returning project_id""";

    /** The items of the template; a stage begins when the longest item of the one before is usually done. */
    static final String MILESTONES = """
            with before as (
                select pl.project_id, s.stage, coalesce(sum(e.longest), 0)::integer as days
                from milestones_plan pl
                join (select template_id, stage, milestones_stage_rank(stage) as rank, max(usual_days) as longest
                      from milestones_template_item group by 1, 2) s
                    on s.template_id = pl.template_id and s.rank >= milestones_stage_rank(pl.entry_stage)
                left join (select template_id, milestones_stage_rank(stage) as rank, max(usual_days) as longest
                           from milestones_template_item group by 1, 2) e
                    on e.template_id = pl.template_id and e.rank >= milestones_stage_rank(pl.entry_stage)
                       and e.rank < s.rank
                where pl.project_id in (:ids)
                group by 1, 2)
            insert into milestones_milestone (id, project_id, stage, position, origin, name_zh, name_en, required,
                accepted_by, proof, clock_id, money_bound, plan_number, baseline_due_on, due_on, status_since, owner_id)
            select nextval('milestones_milestone_seq'), pl.project_id, i.stage, i.position, 'TEMPLATE', i.name_zh,
                i.name_en, i.required, i.accepted_by, i.proof, i.clock_id, i.money_bound, pl.number,
                pl.starts_on + b.days + i.usual_days,
                pl.starts_on + b.days + i.usual_days, cast(:at as timestamptz), p.owner_id
            from milestones_plan pl
            join projects_project p on p.id = pl.project_id
            join before b on b.project_id = pl.project_id
            join milestones_template_item i on i.template_id = pl.template_id and i.stage = b.stage
            where not exists (select 1 from milestones_milestone kept
                where kept.project_id = pl.project_id and kept.stage = i.stage and kept.name_zh = i.name_zh
                  and kept.status in ('ACCEPTED', 'WAIVED'))
            order by pl.project_id, milestones_stage_rank(i.stage), i.position""";

    /** What a conditional approval asked for and what was not found done yet. */
    static final String CONDITIONS = """
            insert into milestones_milestone (id, project_id, stage, position, origin, name_zh, name_en, detail, required,
                accepted_by, proof, plan_number, baseline_due_on, due_on, status_since, owner_id)
            select nextval('milestones_milestone_seq'), p.id, pl.entry_stage, 1, 'CONDITION', :nameZh, :nameEn,
                p.condition_text, true, 'APPROVER', 'NONE', pl.number, greatest(p.condition_due_on, pl.starts_on),
                greatest(p.condition_due_on, pl.starts_on), cast(:at as timestamptz), p.owner_id
            from milestones_plan pl
            join projects_project p on p.id = pl.project_id
            where pl.project_id in (:ids) and p.condition_text is not null and p.condition_met_on is null""";

    /** The plan begins anew, by the template and from the stage that hold now. */
    static final String RENEW = """
            update milestones_plan pl
            set number = pl.number + 1, template_id = t.id, entry_stage = p.stage, starts_on = cast(:today as date),
                made_at = cast(:at as timestamptz)
            from projects_project p
            cross join lateral (
                select t.id from milestones_template t
                where t.product_kind in (p.product_kind, 'OTHER') and t.state = 'PUBLISHED'
                order by t.product_kind = 'OTHER', t.number desc limit 1) t
            where pl.project_id = :project and p.id = pl.project_id
              and p.status in ('APPROVED', 'INCUBATING') and not p.archived""";

    private PlanSql() {}
}
