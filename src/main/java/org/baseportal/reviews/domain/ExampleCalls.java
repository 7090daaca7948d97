package org.baseportal.reviews.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.reviews.domain.FormalCheck.Answered;
import org.baseportal.shared.time.Days;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two example calls: one that is open, with a project that waits for its check and one that was returned; one in draft. */
@Component
@Profile("demo")
class ExampleCalls {

    private static final long CRITERIA = 1;

    private static final String GUIDE = """
            支持方向：面向临床需求的医疗器械与体外诊断产品，已完成原理验证，拟在北京产业化。
            申报条件：知识产权权属清楚；负责人在项目期内投入时间不少于百分之六十；不含涉密内容。
            材料：申报书、知识产权证明、已有数据摘要、经费预算。
            （示例数据）""";

    private final Calls calls;
    private final CallEntries entries;
    private final FormalChecks checks;
    private final ExamplePeople people;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExampleCalls(
            Calls calls,
            CallEntries entries,
            FormalChecks checks,
            ExamplePeople people,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.calls = calls;
        this.entries = entries;
        this.checks = checks;
        this.people = people;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make() {
        LocalDate today = Days.today(clock);
        CurrentUser staff = people.user("staff");
        List<ProductKind> devices =
                List.of(ProductKind.DEVICE_I, ProductKind.DEVICE_II, ProductKind.DEVICE_III, ProductKind.DIAGNOSTICS);
        people.as(staff, () -> {
            long open = calls.create(
                    command(today.getYear() + " 年医疗器械与诊断项目征集", today.minusDays(5), today.plusDays(25), devices), staff);
            calls.publish(open, staff);
            submit(open, "基于光声成像的乳腺筛查仪", staff);
            long returned = submit(open, "耳蜗植入多通道电极阵列", staff);
            List<Answered> answers = new ArrayList<>();
            items().forEach(item -> answers.add(
                    new Answered(item.position(), item.position() != 5, item.position() == 5 ? "缺共有专利的权属约定" : null)));
            LocalDate due = today.plusDays(14);
            checks.check(returned, new FormalCheck(CheckOutcome.RETURNED, answers, "请补交共有专利的权属约定。", due), staff);
            calls.create(
                    command(
                            (today.getYear() + 1) + " 年创新药物项目征集",
                            today.plusDays(40),
                            today.plusDays(80),
                            List.of(ProductKind.DRUG)),
                    staff);
        });
    }

    private CallCommand command(String name, LocalDate from, LocalDate to, List<ProductKind> kinds) {
        return new CallCommand(name, GUIDE, from, to, kinds, 10, 1, CRITERIA, 7, items());
    }

    private List<CallItem> items() {
        List<String> zh = words(Locale.SIMPLIFIED_CHINESE);
        List<String> en = words(Locale.ENGLISH);
        List<CallItem> items = new ArrayList<>();
        for (int i = 0; i < zh.size(); i++) {
            items.add(new CallItem(i + 1, zh.get(i), en.get(i)));
        }
        return items;
    }

    private List<String> words(Locale locale) {
        return messages.getMessage("reviews.call.items.usual", null, locale)
                .lines()
                .toList();
    }

    private long submit(long call, String title, CurrentUser staff) {
        String code = jdbc.sql("select code from projects_project where title_zh = ? order by id limit 1")
                .param(title)
                .query(String.class)
                .single();
        entries.submit(call, new ProjectCode(code), staff);
        return jdbc.sql("select max(s.id) from reviews_submission s join projects_project p on p.id = s.project_id"
                        + " where p.code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }
}
