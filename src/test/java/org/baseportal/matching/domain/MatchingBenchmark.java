package org.baseportal.matching.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.baseportal.BasePortalApplication;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.UserSummary;
import org.baseportal.partners.domain.PartnerDoubles;
import org.baseportal.partners.domain.PartnerFilter;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.list.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Fills a base of its own and measures what pages of matching and partners ask of it; no part of the tests. Started by
 * hand: {@code MatchingBenchmark <folder> [partners] [projects]}. The same numbers give the same base.
 */
public final class MatchingBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingBenchmark.class);

    private static final String WORDS = "(array['支架','超声','探头','导管','电极','封装','钛壳','镁合金','可降解','抗体','试剂盒','芯片',"
            + "'微流控','影像','内窥镜','机器人','导航','康复','外骨骼','脑机接口','刺激器','起搏器','瓣膜','缝合','敷料','凝胶','角膜','骨科',"
            + "'关节','植入','消融','质子','放疗','监护','呼吸','麻醉','透析','血糖','基因','测序','疫苗','多肽','缓释','吸入','贴片','病理',"
            + "'染色','质谱','色谱','冷链','灭菌','注塑','激光','焊接','涂层','传感','无线','充电','算法','云平台'])";

    private static final String KINDS =
            "(array['MANUFACTURING','CLINICAL','CAPITAL','REGISTRATION','CHANNEL','SPACE','RESEARCH'])";

    private final JdbcClient jdbc;
    private final ConfigurableApplicationContext context;
    private final CurrentUser user;

    private MatchingBenchmark(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        UserSummary admin =
                context.getBean(Accounts.class).activeWith(Role.ADMIN).get(0);
        this.user = new CurrentUser(admin.id(), admin.username(), admin.displayName(), admin.roles());
    }

    /** Runs it all. */
    public static void main(String[] args) {
        int partners = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
        int projects = args.length > 2 ? Integer.parseInt(args[2]) : 100_000;
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BasePortalApplication.class)
                .run("--baseportal.home=" + args[0], "--server.port=0")) {
            MatchingBenchmark bench = new MatchingBenchmark(context);
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            bench.user,
                            null,
                            bench.user.roles().stream()
                                    .map(role -> new SimpleGrantedAuthority(role.authority()))
                                    .toList()));
            bench.fill(partners, projects);
            bench.measure(projects);
        }
    }

    private static String words(String number, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> WORDS + "[1 + (" + number + " * " + (7 + 4 * at) + " + " + at * 17 + ") % 60]")
                .reduce((one, other) -> one + " || " + other)
                .orElseThrow();
    }

    private void fill(int partners, int projects) {
        boolean filled = jdbc.sql("select count(*) >= ? from projects_project")
                .param(projects)
                .query(Boolean.class)
                .single();
        if (filled) {
            return;
        }
        String field = "(select (array_agg(code order by code))[1 + (i % 8)] from projects_field)";
        for (String sql : List.of(
                "insert into partners_partner (id, name_zh, name_key, kind, created_at, created_by, updated_at)"
                        + " select 1000000 + i, " + words("i", 3) + " || i || '有限公司', " + words("i", 3)
                        + " || i || '有限公司', 'ENTERPRISE', now(), 'x', now() from generate_series(1, :partners) i",
                "insert into partners_capability (id, partner_id, kind, words, stage_from, stage_to, places, ticket_min,"
                        + " ticket_max) select 1000000 + i * 2 + k, 1000000 + i, " + KINDS + "[1 + (i + k * 3) % 7], "
                        + words("(i + k)", 9) + ", 1 + i % 4, least(5, 2 + i % 4), 1 + i % 5, 1000000, 20000000"
                        + " from generate_series(1, :partners) i, generate_series(0, 1) k where k = 0 or i % 2 = 0",
                "insert into partners_field (partner_id, field_code) select 1000000 + i, " + field
                        + " from generate_series(1, :partners) i",
                "insert into partners_profile (partner_id, district_code) select 1000000 + i, '110108'"
                        + " from generate_series(1, :partners) i where i % 3 = 0")) {
            jdbc.sql(sql).param("partners", partners).update();
        }
        for (int from = 1; from <= projects; from += 10_000) {
            int to = Math.min(projects, from + 9_999);
            jdbc.sql("insert into projects_project (id, code, title_zh, problem, field_code, stage, wanted_total,"
                            + " status_since, created_by, created_at, updated_at) select 1000000 + i, 'BP-2001-' || lpad("
                            + "i::text, 6, '0'), " + words("i", 5) + ", " + words("(i + 3)", 8) + ", " + field
                            + ", (array['EXPLORATION','KEY_TECHNOLOGY','PROTOTYPE','CLINICAL_TRIAL','MARKET_LAUNCH'])"
                            + "[1 + i % 5], 5000000, now(), :by, now(), now() from generate_series(:from, :to) i")
                    .param("by", user.id().value())
                    .param("from", from)
                    .param("to", to)
                    .update();
            jdbc.sql("insert into projects_need (project_id, position, kind, text) select 1000000 + i, k, " + KINDS
                            + "[1 + (i + k * 2) % 7], " + words("(i + k)", 4)
                            + " from generate_series(:from, :to) i, generate_series(0, 1) k")
                    .param("from", from)
                    .param("to", to)
                    .update();
            jdbc.sql("update projects_project set status = 'SUBMITTED', submitted_at = now() where id between"
                            + " 1000000 + :from and 1000000 + :to")
                    .param("from", from)
                    .param("to", to)
                    .update();
            LOG.info("{} projects", to);
        }
        jdbc.sql("analyze").update();
    }

    private void measure(int projects) {
        Suggestions suggestions = context.getBean(Suggestions.class);
        PairUpkeep upkeep = context.getBean(PairUpkeep.class);
        PartnerQueries queries = context.getBean(PartnerQueries.class);
        PartnerDoubles doubles = context.getBean(PartnerDoubles.class);
        time("suggestions for one project", 100, at -> {
            String code = "BP-2001-" + String.format(Locale.ROOT, "%06d", 1 + (at * 7919) % projects);
            suggestions.forProject(ProjectCode.parse(code).orElseThrow(), user);
        });
        time("job: best pairs of 20 projects", 5, at -> upkeep.refresh(20));
        time("page of the best pairs", 30, at -> suggestions.bestPairs(user));
        String[] asked = {"支架", "超声", "12345", "探头导管", "有限公司"};
        time(
                "list of partners by words",
                100,
                at -> queries.list(PartnerFilter.words(asked[at % asked.length]), new PageRequest(1, 20, null, null)));
        Long compared =
                jdbc.sql("select count(*) from partners_bare").query(Long.class).single();
        LOG.info("names read by the job so far: {}", compared);
        time("doubles while typing", 50, at -> doubles.like("支架超声探头" + at + "公司", null, 0));
        time("page of doubles", 20, at -> doubles.proposals());
    }

    private static void time(String what, int times, IntConsumer work) {
        IntStream.range(0, Math.max(5, times / 5)).forEach(work);
        long[] took = new long[times];
        for (int at = 0; at < times; at++) {
            long begun = System.nanoTime();
            work.accept(at);
            took[at] = (System.nanoTime() - begun) / 1000;
        }
        Arrays.sort(took);
        LOG.info(
                "{}: median {} ms, p95 {} ms, most {} ms",
                what,
                took[times / 2] / 1000.0,
                took[times * 95 / 100] / 1000.0,
                took[times - 1] / 1000.0);
    }
}
