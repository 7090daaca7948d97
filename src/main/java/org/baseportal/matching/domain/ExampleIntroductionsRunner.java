package org.baseportal.matching.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.accounts.Accounts;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.UserSummary;
import org.baseportal.matching.IntroductionStatus;
import org.baseportal.matching.domain.Introductions.Plan;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ProjectCode;
import org.baseportal.shared.time.Days;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In the profile {@code demo}: introductions in several states, by the same services as real ones. */
@Component
@Profile("demo")
@Order(120)
class ExampleIntroductionsRunner implements ApplicationRunner {

    /** Title of the project, short name of the partner, what it is about, how far, and the days until the next step. */
    private record Example(
            String project, String partner, CapabilityKind kind, IntroductionStatus status, String next, int days) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example(
                    "用于癫痫治疗的植入式迷走神经刺激系统的研制",
                    "神创制造",
                    CapabilityKind.MANUFACTURING,
                    IntroductionStatus.NEGOTIATING,
                    "商定五十套临床样品的报价",
                    6),
            new Example(
                    "用于癫痫治疗的植入式迷走神经刺激系统的研制",
                    "海淀创新医院",
                    CapabilityKind.CLINICAL,
                    IntroductionStatus.MEETING,
                    "提交伦理会材料",
                    -3),
            new Example(
                    "骨科手术导航机器人", "天衡机器人", CapabilityKind.MANUFACTURING, IntroductionStatus.CONTACTED, "等对方寄伺服关节样品", -9),
            new Example("可降解镁合金冠脉支架", "京材医疗", CapabilityKind.MANUFACTURING, IntroductionStatus.LETTER, "起草委托加工协议", 20),
            new Example("结直肠癌血液甲基化早筛试剂盒", "清试诊断", CapabilityKind.MANUFACTURING, IntroductionStatus.SIGNED, "", 0),
            new Example("靶向泛素化降解的抗肿瘤先导化合物", "长岭资本", CapabilityKind.CAPITAL, IntroductionStatus.DECLINED, "", 0),
            new Example(
                    "脑机接口运动想象康复系统", "神经工程院", CapabilityKind.RESEARCH, IntroductionStatus.RECOMMENDED, "打电话问联合攻关意向", 2));

    private final Introductions introductions;
    private final IntroductionList list;
    private final PairUpkeep upkeep;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ExampleIntroductionsRunner(
            Introductions introductions,
            IntroductionList list,
            PairUpkeep upkeep,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.introductions = introductions;
        this.list = list;
        this.upkeep = upkeep;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (jdbc.sql("select exists (select 1 from matching_introduction)")
                .query(Boolean.class)
                .single()) {
            return;
        }
        UserSummary account = accounts.findByUsername("staff").orElseThrow();
        CurrentUser staff = new CurrentUser(account.id(), account.username(), account.displayName(), account.roles());
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                staff,
                null,
                staff.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList())));
        try {
            transaction.executeWithoutResult(status -> EXAMPLES.forEach(example -> live(example, staff)));
            upkeep.refresh(200);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void live(Example example, CurrentUser staff) {
        List<String> codes = jdbc.sql("select code from projects_project where title_zh = ?")
                .param(example.project())
                .query(String.class)
                .list();
        List<Long> ids = jdbc.sql("select id from partners_partner where short_name = ?")
                .param(example.partner())
                .query(Long.class)
                .list();
        if (codes.isEmpty() || ids.isEmpty()) {
            return;
        }
        ProjectCode code = ProjectCode.parse(codes.get(0)).orElseThrow();
        long person = staff.id().value();
        long id = introductions.begin(
                code, new PartnerId(ids.get(0)), example.kind(), new Plan(null, null, person), staff);
        for (IntroductionStatus step : road(example.status())) {
            DeclineReason reason = step == IntroductionStatus.DECLINED ? DeclineReason.STAGE : null;
            introductions.move(id, version(id), step, reason, null, staff);
        }
        if (example.status().isOpen()) {
            LocalDate day = Days.today(clock).plusDays(example.days());
            introductions.plan(id, version(id), new Plan(example.next(), day, person), staff);
        }
    }

    private long version(long id) {
        return list.find(id).orElseThrow().version();
    }

    private static List<IntroductionStatus> road(IntroductionStatus to) {
        List<IntroductionStatus> road = new ArrayList<>();
        IntroductionStatus at = IntroductionStatus.RECOMMENDED;
        while (at != to && to != IntroductionStatus.DECLINED) {
            at = at.next().orElseThrow();
            road.add(at);
        }
        if (to == IntroductionStatus.DECLINED) {
            road.add(IntroductionStatus.CONTACTED);
            road.add(IntroductionStatus.DECLINED);
        }
        return road;
    }
}
