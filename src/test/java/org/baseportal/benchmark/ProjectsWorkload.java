package org.baseportal.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Projects of a city over twenty-five years, each with its history. Codes are of the years 2000 to 2024, so that they
 * meet no code the portal gives; the same number of rows always has the same content.
 */
public final class ProjectsWorkload implements Workload {

    /** Stands in two of three titles. */
    static final String COMMON = "医疗";

    /** Stands in one title of ten thousand. */
    static final String RARE = "雷射";

    private static final int BLOCK = 10_000;

    private static final String WORDS = "(array['支架','超声','探头','导管','电极','封装','钛壳','镁合金','可降解','抗体','试剂盒','芯片',"
            + "'微流控','影像','内窥镜','机器人','导航','康复','外骨骼','脑机接口','刺激器','起搏器','瓣膜','缝合','敷料','凝胶','角膜','骨科',"
            + "'关节','植入','消融','质子','放疗','监护','呼吸','麻醉','透析','血糖','基因','测序','疫苗','多肽','缓释','吸入','贴片','病理',"
            + "'染色','质谱','色谱','冷链','灭菌','注塑','激光','焊接','涂层','传感','无线','充电','算法','云平台'])";

    @Override
    public String name() {
        return "projects";
    }

    @Override
    public int fullSize() {
        return 1_000_000;
    }

    @Override
    public void fill(JdbcClient jdbc, TransactionOperations transaction, long by, int size) {
        jdbc.sql("""
                        insert into partners_partner (id, name_zh, name_key, kind, created_at, created_by, updated_at)
                        select 900000000 + i, '第' || i || '研究院', '第' || i || '研究院', 'UNIVERSITY', now(), 'benchmark', now()
                        from generate_series(1, 300) i on conflict do nothing""").update();
        int there = jdbc.sql("select count(*) from projects_project where code < 'BP-2025'")
                .query(Integer.class)
                .single();
        for (int from = there; from < size; from += BLOCK) {
            int begin = from;
            transaction.executeWithoutResult(status -> block(jdbc, by, begin, Math.min(BLOCK, size - begin)));
        }
        awaitSearch(jdbc);
        if (there < size) {
            jdbc.sql("analyze projects_project, projects_listing, projects_search, projects_count, audit_event")
                    .update();
        }
    }

    /** The portal's own job reads the new texts; it looks once a minute. */
    private static void awaitSearch(JdbcClient jdbc) {
        while (jdbc.sql("select exists (select from projects_search where grams is null)")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    /** In one transaction, so that a block is whole or not there. */
    private static void block(JdbcClient jdbc, long by, int from, int rows) {
        jdbc.sql("""
                with new as (
                    select v - k as id, :from + row_number() over (order by v, k desc) - 1 as i
                    from (select nextval('projects_project_seq') as v from generate_series(1, :blocks)) s,
                        generate_series(0, 49) k)
                insert into projects_project (id, code, title_zh, title_en, summary, problem, advantage, economics,
                    origin_institution_id, pi_name, field_code, product_kind, trl, wanted_total, starts_on, ends_on,
                    stage, owner_id, status_since, created_by, created_at, updated_at)
                select id, 'BP-' || 2000 + i %% 25 || '-' || lpad((i / 25 + 1)::text, 6, '0'),
                    %s || case when i %% 3 < 2 then '医疗' else '' end
                        || case when i %% 10000 = 77 then '雷射' else '' end || '研究' || i,
                    'Study ' || i, %s, %s, %s, '年销售 ' || i %% 900 || ' 万元',
                    900000001 + i %% 300, (array['王','李','张','刘','陈','杨','赵','黄'])[1 + i %% 8]
                        || (array['一鸣','思远','若水','子衿','云舟','清和'])[1 + i / 8 %% 6],
                    (select (array_agg(code order by code))[1 + i %% 8] from projects_field),
                    (array['DEVICE_I','DEVICE_II','DEVICE_III','DRUG','DIAGNOSTICS','SOFTWARE'])[1 + i %% 6],
                    1 + i %% 9, 100000 * (1 + i %% 400), date '2000-01-01' + (i %% 9000)::int,
                    date '2003-01-01' + (i %% 9000)::int,
                    (array['EXPLORATION','KEY_TECHNOLOGY','PROTOTYPE','CLINICAL_TRIAL','MARKET_LAUNCH'])[1 + i %% 5],
                    case when i %% 2 = 0 then :by end, t, :by, t, t
                from new cross join lateral (select timestamptz '2000-01-01' + i * interval '13 minutes' as t) d
                where i < :from + :rows order by id""".formatted(words(5), words(9), words(6), words(6)))
                .param("from", from)
                .param("blocks", (rows + 49) / 50)
                .param("rows", rows)
                .param("by", by)
                .update();
        int after = jdbc.sql("select max(id) from projects_project where code < 'BP-2025'")
                .query(Integer.class)
                .single();
        for (String step : List.of(
                "update projects_project set status = 'SUBMITTED', submitted_at = created_at where "
                        + its("id % 10 > 1"),
                "update projects_project set status = 'UNDER_REVIEW' where "
                        + its("status = 'SUBMITTED' and id % 10 > 4"),
                "update projects_project set status = 'APPROVED', approved_amount = wanted_total where "
                        + its("status = 'UNDER_REVIEW' and id % 10 > 6"),
                "update projects_project set status = 'INCUBATING' where " + its("status = 'APPROVED' and id % 10 > 7"),
                """
                insert into projects_transition (id, project_id, verb, to_status, to_stage, actor_id, actor_name, at,
                    effective_on)
                select nextval('projects_transition_seq'), id, 'REGISTER', 'DRAFT', stage, :by, 'benchmark', created_at,
                    created_at::date
                from projects_project""" + " where " + its("true"),
                """
                insert into audit_event (at, subject_type, subject_key, action, actor_id, actor_name, changes)
                select created_at, 'project', code, step, :by, 'benchmark', '[]'
                from projects_project, unnest(array['create', 'edit', 'submit']) as step""" + " where " + its("true"))) {
            jdbc.sql(step)
                    .param("first", after - rows)
                    .param("last", after)
                    .param("by", by)
                    .update();
        }
    }

    private static String its(String which) {
        return "id > :first and id <= :last and code < 'BP-2025' and :by > 0 and " + which;
    }

    private static String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(at ->
                        WORDS + "[1 + (i * " + (7 + 4 * at) + " + i / 60 * " + (3 + at) + " + " + at * 17 + ") % 60]")
                .reduce((one, other) -> one + " || " + other)
                .orElseThrow();
    }

    @Override
    public List<MeasuredPage> pages(JdbcClient jdbc) {
        List<String> codes = jdbc.sql(
                        "select code from projects_project where code < 'BP-2025' order by md5(code)" + " limit 200")
                .query(String.class)
                .list();
        String row = "<tr id=\"BP-";
        return List.of(
                page("list", "/projects", row, 4),
                page("list by status and stage", "/projects?status=SUBMITTED&stage=PROTOTYPE", row, 4),
                page("sorted by title", "/projects?sort=title", row, 4),
                page("sorted by institution", "/projects?sort=institution", row, 4),
                page("sorted by money", "/projects?sort=amount", row, 4),
                page("last page", "/projects?page=" + lastPage(jdbc), row, 4),
                page("deep page by title", "/projects?sort=title&page=" + lastPage(jdbc) / 2, row, 4),
                page("search, rare word", "/projects?q=" + RARE, row, 5),
                page("search, common word", "/projects?q=" + COMMON, row, 5),
                new MeasuredPage("project", at -> "/projects/" + codes.get(at % codes.size()), "bp-headmeta", 60, 6));
    }

    private static MeasuredPage page(String what, String address, String mark, int statements) {
        long limit = what.startsWith("deep") ? 500 : 60;
        return new MeasuredPage(what, at -> address, mark, limit, statements);
    }

    private static int lastPage(JdbcClient jdbc) {
        return jdbc.sql("select greatest(1, (count(*) + 19) / 20) from projects_listing where not archived")
                .query(Integer.class)
                .single();
    }

    /** For the note beside the figures. */
    static String describe(int rows) {
        return String.format(Locale.ROOT, "%,d projects", rows);
    }
}
