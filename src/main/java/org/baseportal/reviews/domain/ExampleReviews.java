package org.baseportal.reviews.domain;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.reviews.domain.SheetCommand.Mark;
import org.baseportal.reviews.domain.SheetDraft.MarkDraft;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The example rounds, brought about by the same services and the same people as real ones. */
@Component
@Profile("demo")
class ExampleReviews {

    private static final long CRITERIA = 1;

    private final CriteriaSets sets;
    private final Rounds rounds;
    private final Assignments assignments;
    private final MySheets sheets;
    private final Decisions decisions;
    private final CriteriaReader criteria;
    private final ExamplePeople people;
    private final JdbcClient jdbc;
    private final Clock clock;

    ExampleReviews(
            CriteriaSets sets,
            Rounds rounds,
            Assignments assignments,
            MySheets sheets,
            Decisions decisions,
            CriteriaReader criteria,
            ExamplePeople people,
            JdbcClient jdbc,
            Clock clock) {
        this.sets = sets;
        this.rounds = rounds;
        this.assignments = assignments;
        this.sheets = sheets;
        this.decisions = decisions;
        this.criteria = criteria;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void make(List<NamedCsvRecord> lines) {
        people.describe();
        LocalDate today = Days.today(clock);
        int year = today.getYear();
        long done = round(year + " 年第一批立项评审", today, 2, lines, "DONE");
        long running = round(year + " 年第二批立项评审", today.plusDays(9), 1, lines, "RUNNING");
        lines.forEach(line -> review(line.getField("round").equals("DONE") ? done : running, line));
        decide(done, "无创颅内压监测装置", Outcome.APPROVE, "专家一致肯定；设备费按专家意见核减三十万元。", today);
        decide(done, "放射性核素诊疗一体药物", Outcome.DEFER, "技术原创性强，生产场所与许可未落实，列入储备。", today);
        decide(done, "抗菌肽涂层导尿管", Outcome.RETURN, "请核对感染率数据，补交权属文件和加速老化数据。", today);
        CurrentUser staff = people.user("staff");
        people.as(staff, () -> rounds.close(done, staff));
        CurrentUser admin = people.user("admin");
        people.as(admin, () -> sets.copy(CRITERIA, "拟增加数据合规的考察要点", admin));
    }

    private long round(String name, LocalDate due, int quorum, List<NamedCsvRecord> lines, String key) {
        CurrentUser staff = people.user("staff");
        RoundCommand command = new RoundCommand(
                name,
                RoundMode.WRITTEN,
                CRITERIA,
                due,
                3,
                quorum,
                ConflictRule.DEPARTMENT,
                BigDecimal.valueOf(65),
                BigDecimal.TEN);
        long[] id = new long[1];
        people.as(staff, () -> {
            id[0] = rounds.create(command, staff);
            lines.stream()
                    .filter(line -> line.getField("round").equals(key))
                    .map(line -> line.getField("title"))
                    .distinct()
                    .forEach(title -> rounds.put(id[0], code(title), staff));
            rounds.open(id[0], staff);
        });
        return id[0];
    }

    private void review(long round, NamedCsvRecord line) {
        ProjectCode code = code(line.getField("title"));
        CurrentUser reviewer = people.user(line.getField("reviewer"));
        CurrentUser staff = people.user("staff");
        people.as(staff, () -> assignments.assign(round, code, reviewer.id(), "SUGGESTED", "FIELD/1", staff));
        long id = jdbc.sql("select a.id from reviews_assignment a join projects_project p on p.id = a.project_id"
                        + " where a.round_id = ? and p.code = ? and a.reviewer_id = ?")
                .params(round, code.value(), reviewer.id().value())
                .query(Long.class)
                .single();
        String state = line.getField("state");
        people.as(reviewer, () -> {
            switch (state) {
                case "ASSIGNED" -> {}
                case "CONFLICT" -> sheets.decline(id, Answer.JOINT_WORK, line.getField("remark"), reviewer);
                case "DECLINED" -> sheets.decline(id, Answer.TOO_MUCH, null, reviewer);
                default -> score(id, line, reviewer);
            }
        });
    }

    private void score(long id, NamedCsvRecord line, CurrentUser reviewer) {
        sheets.accept(id, reviewer);
        if (line.getField("state").equals("ACCEPTED")) {
            return;
        }
        List<Criterion> all = criteria.find(CRITERIA).orElseThrow().criteria();
        String[] marks = line.getField("marks").split(";", -1);
        Map<Long, MarkDraft> drafts = new HashMap<>();
        Map<Long, Mark> finals = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Criterion criterion = all.get(i);
            String words = words(line, criterion.code());
            drafts.put(criterion.id(), new MarkDraft(marks[i].isEmpty() ? null : marks[i], words));
            if (!marks[i].isEmpty()) {
                finals.put(criterion.id(), new Mark(new BigDecimal(marks[i]), words));
            }
        }
        String advice = line.getField("advice");
        String amount = line.getField("amount");
        String remark = line.getField("remark");
        SheetDraft draft = new SheetDraft(drafts, advice.isEmpty() ? null : advice, amount, remark);
        if (line.getField("state").equals("DRAFT")) {
            sheets.keep(id, draft, reviewer);
            return;
        }
        Yuan money = Yuan.ofWan(new BigDecimal(amount));
        sheets.handIn(id, draft, new SheetCommand(finals, Advice.valueOf(advice), money, remark), reviewer);
    }

    private static @Nullable String words(NamedCsvRecord line, String code) {
        String words = line.getField("words");
        return words.startsWith(code + ":") ? words.substring(code.length() + 1) : null;
    }

    private void decide(long round, String title, Outcome outcome, String reason, LocalDate today) {
        ProjectCode code = code(title);
        boolean approval = outcome.isApproval();
        MotionCommand motion = new MotionCommand(
                outcome,
                approval ? Yuan.of(2_800_000) : null,
                approval ? Stage.KEY_TECHNOLOGY : null,
                reason,
                null,
                outcome == Outcome.RETURN ? today.plusDays(30) : null,
                approval ? today.plusDays(14) : null,
                "立评〔" + today.getYear() + "〕1 号",
                today);
        CurrentUser first = people.user("reviewer1");
        CurrentUser second = people.user("reviewer2");
        people.as(first, () -> decisions.move(round, code, motion, first));
        Optional<Long> waiting = jdbc.sql("select id from reviews_motion where round_id = ? and state = 'OPEN'")
                .param(round)
                .query(Long.class)
                .optional();
        waiting.ifPresent(id -> people.as(second, () -> decisions.concur(id, second)));
    }

    private ProjectCode code(String title) {
        return new ProjectCode(jdbc.sql("select code from projects_project where title_zh = ? order by id limit 1")
                .param(title)
                .query(String.class)
                .single());
    }
}
