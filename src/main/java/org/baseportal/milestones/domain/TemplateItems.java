package org.baseportal.milestones.domain;

import java.util.List;
import org.baseportal.projects.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the items of a draft; the trigger of the table refuses any other version. */
@Component
class TemplateItems {

    private static final int STEP = 10;

    private final JdbcClient jdbc;

    TemplateItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long template, TemplateItemCommand item) {
        return jdbc.sql("""
                insert into milestones_template_item (id, template_id, stage, position, name_zh, name_en, required,
                    usual_days, accepted_by, proof, money_bound, clock_id)
                select nextval('milestones_template_item_seq'), :template, :stage,
                    coalesce(max(i.position), 0) + 1, :nameZh, :nameEn, :required, :days, :acceptor, :proof, :money,
                    cast(:clock as integer)
                from milestones_template_item i where i.template_id = :template and i.stage = :stage
                returning id""")
                .param("template", template)
                .param("stage", item.stage().name())
                .param("nameZh", item.nameZh())
                .param("nameEn", item.nameEn())
                .param("required", item.required())
                .param("days", item.usualDays())
                .param("acceptor", item.acceptedBy().name())
                .param("proof", item.proof().name())
                .param("money", item.moneyBound())
                .param("clock", item.clockId())
                .query(Long.class)
                .single();
    }

    void change(long id, TemplateItemCommand item) {
        jdbc.sql("""
                update milestones_template_item set name_zh = :nameZh, name_en = :nameEn, required = :required,
                    usual_days = :days, accepted_by = :acceptor, proof = :proof, money_bound = :money,
                    clock_id = cast(:clock as integer) where id = :id""")
                .param("id", id)
                .param("nameZh", item.nameZh())
                .param("nameEn", item.nameEn())
                .param("required", item.required())
                .param("days", item.usualDays())
                .param("acceptor", item.acceptedBy().name())
                .param("proof", item.proof().name())
                .param("money", item.moneyBound())
                .param("clock", item.clockId())
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from milestones_template_item where id = :id")
                .param("id", id)
                .update();
    }

    /** Gives the items of one stage this order. */
    void order(long template, Stage stage, List<Long> ids) {
        for (int at = 0; at < ids.size(); at++) {
            jdbc.sql("""
                    update milestones_template_item set position = :position
                    where id = :id and template_id = :template and stage = :stage""")
                    .param("position", (at + 1) * STEP)
                    .param("id", ids.get(at))
                    .param("template", template)
                    .param("stage", stage.name())
                    .update();
        }
    }

    void copy(long from, long to) {
        jdbc.sql("""
                insert into milestones_template_item (id, template_id, stage, position, name_zh, name_en, required,
                    usual_days, accepted_by, proof, money_bound, clock_id)
                select nextval('milestones_template_item_seq'), :to, stage, position, name_zh, name_en, required,
                    usual_days, accepted_by, proof, money_bound, clock_id
                from milestones_template_item where template_id = :from""").param("from", from).param("to", to).update();
    }

    void removeAll(long template) {
        jdbc.sql("delete from milestones_template_item where template_id = :template")
                .param("template", template)
                .update();
    }
}
