package org.baseportal.projects.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.AccessLevel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows for tests of the list: many projects of one institution that no other test knows. */
public class ListedProjects {

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王");

    private final JdbcClient jdbc;
    private final Clock clock;

    public ListedProjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new institution's name. */
    public String institution() {
        String name = "示例" + UUID.randomUUID() + "研究院";
        jdbc.sql("insert into partners_partner (id, name_zh, name_key, kind, created_at, created_by, updated_at)"
                        + " values (nextval('partners_partner_seq'), :name, :name, 'UNIVERSITY', now(), 'test', now())")
                .param("name", name)
                .update();
        return name;
    }

    /** So many drafts of one institution, with every sort key repeated and sometimes missing. */
    public List<Long> drafts(String institution, int number, CurrentUser by) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(draft(institution, "项目" + i % 7, i, by));
        }
        return ids;
    }

    public long draft(String institution, String title, int i, CurrentUser by) {
        OffsetDateTime at = clock.instant().minusSeconds(i % 5).atOffset(ZoneOffset.UTC);
        int serial = jdbc.sql("insert into projects_code_counter as c (year, last_serial) values (2099, 1)"
                        + " on conflict (year) do update set last_serial = c.last_serial + 1 returning last_serial")
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        insert into projects_project (id, code, title_zh, origin_institution_id, pi_name, field_code,
                            wanted_total, stage, status_since, created_by, created_at, updated_at, owner_id)
                        values (nextval('projects_project_seq'), :code, :title,
                            (select id from partners_partner where name_zh = :institution), :pi, :field, :wanted,
                            :stage, :at, :by, :at, :at, :by)
                        returning id""")
                .param("code", "BP-2099-%04d".formatted(serial))
                .param("title", title)
                .param("institution", institution)
                .param("pi", i % 4 == 0 ? null : SURNAMES.get(i % SURNAMES.size()))
                .param("field", i % 3 == 0 ? null : "DRUG")
                .param("wanted", i % 6 == 0 ? null : BigDecimal.valueOf(i % 6 * 10_000L))
                .param("stage", i % 2 == 0 ? "PROTOTYPE" : "EXPLORATION")
                .param("at", at)
                .param("by", by.id().value())
                .query(Long.class)
                .single();
    }

    /** So many more drafts like one that is there. */
    public void copies(long id, int number) {
        jdbc.sql("insert into projects_project (id, code, title_zh, origin_institution_id, status_since, created_by,"
                        + " created_at, updated_at) select nextval('projects_project_seq'), 'BP-2098-' || (p.id * 10000 + n),"
                        + " p.title_zh, p.origin_institution_id, p.status_since, p.created_by, p.created_at, p.updated_at"
                        + " from projects_project p cross join generate_series(1, :number) n where p.id = :id")
                .param("id", id)
                .param("number", number)
                .update();
    }

    public void submit(long id) {
        jdbc.sql("update projects_project set status = 'SUBMITTED', submitted_at = now() where id = :id")
                .param("id", id)
                .update();
    }

    void rename(long id, String title) {
        jdbc.sql("update projects_project set title_zh = :title where id = :id")
                .param("id", id)
                .param("title", title)
                .update();
    }

    void number(long id, String number) {
        jdbc.sql("insert into projects_external_number (project_id, system, number) values (:id, 'test', :number)")
                .param("id", id)
                .param("number", number)
                .update();
    }

    public void give(long id, CurrentUser user, AccessLevel level) {
        jdbc.sql("insert into projects_access (project_id, user_id, level) values (:id, :user, :level)")
                .param("id", id)
                .param("user", user.id().value())
                .param("level", level.name())
                .update();
    }
}
