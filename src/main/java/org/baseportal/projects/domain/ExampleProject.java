package org.baseportal.projects.domain;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.baseportal.documents.Openness;
import org.baseportal.partners.PartnerId;
import org.baseportal.projects.ContactPurpose;
import org.baseportal.projects.IpKind;
import org.baseportal.projects.IpState;
import org.baseportal.projects.NeedKind;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectStatus;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;

/** One line of the example base. All bodies and people in it are invented and marked as examples. */
record ExampleProject(NamedCsvRecord line) {

    private static final List<String> TITLES = List.of("副研究员", "高级工程师", "博士后");
    private static final List<String> TASKS = List.of("样品研制与测试", "临床和注册资料", "工艺与质量体系");

    ProjectStatus status() {
        return ProjectStatus.valueOf(cell("status"));
    }

    Stage stage() {
        return Stage.valueOf(cell("stage"));
    }

    Yuan wanted() {
        return Yuan.ofWan(new BigDecimal(cell("wan")));
    }

    /** The place on the list of key projects, or 0. */
    int keyRank() {
        return cell("key_rank").isEmpty() ? 0 : Integer.parseInt(cell("key_rank"));
    }

    String keyReason() {
        return cell("advantage");
    }

    Stream<String> organisations() {
        return Stream.of(cell("institution"), cell("carrying_unit"));
    }

    ProjectContent content(Map<String, PartnerId> partners, long owner) {
        String place = cell("institution");
        return new ProjectContent(
                new Description(
                        cell("title_zh"),
                        cell("title_en"),
                        cell("summary"),
                        cell("problem"),
                        cell("advantage"),
                        cell("economics")),
                new Parties(
                        id(partners, place),
                        id(partners, cell("carrying_unit")),
                        null,
                        cell("pi_name"),
                        cell("pi_title"),
                        cell("pi_unit")),
                new Classification(
                        cell("field"),
                        ProductKind.valueOf(cell("kind")),
                        cell("indication"),
                        Integer.valueOf(cell("trl")),
                        Openness.INTERNAL),
                new MoneyWanted(wanted(), wan("fiscal"), wan("own"), wan("other")),
                new Term(LocalDate.parse(cell("start")), LocalDate.parse(cell("end"))),
                stage(),
                owner,
                List.of(),
                team(place),
                List.of(new Contact(ContactPurpose.PROJECT, cell("pi_name"), "13800000000", "example@example.org")),
                List.of(new IpRight(
                        cell("ip_number"),
                        IpKind.valueOf(cell("ip_kind")),
                        IpState.GRANTED,
                        place,
                        cell("pi_name"),
                        false,
                        false)),
                needs(),
                list("tags").toList(),
                List.of());
    }

    private List<TeamMember> team(String place) {
        List<String> names = list("team").toList();
        List<TeamMember> team = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            team.add(new TeamMember(names.get(i), TITLES.get(i % TITLES.size()), place, TASKS.get(i % TASKS.size())));
        }
        return team;
    }

    private String neededText() {
        return switch (stage()) {
            case EXPLORATION, KEY_TECHNOLOGY -> "希望与有同类平台的团队共同完成关键技术验证";
            case PROTOTYPE -> "寻找具备洁净车间和医疗器械生产许可的企业试制";
            case CLINICAL_TRIAL -> "需要两到三家三级医院参加临床试验";
            case MARKET_LAUNCH -> "希望对接医院渠道和区域经销商";
        };
    }

    /** What it lacks; the first kind says it in words. */
    private List<Need> needs() {
        List<NeedKind> kinds = needed();
        return kinds.stream()
                .map(kind -> new Need(kind, kind == kinds.get(0) ? neededText() : null))
                .toList();
    }

    private List<NeedKind> needed() {
        return switch (stage()) {
            case EXPLORATION -> List.of(NeedKind.RESEARCH);
            case KEY_TECHNOLOGY -> List.of(NeedKind.RESEARCH, NeedKind.CAPITAL);
            case PROTOTYPE -> List.of(NeedKind.MANUFACTURING, NeedKind.CAPITAL);
            case CLINICAL_TRIAL -> List.of(NeedKind.CLINICAL, NeedKind.MANUFACTURING);
            case MARKET_LAUNCH -> List.of(NeedKind.CHANNEL, NeedKind.MANUFACTURING);
        };
    }

    private static long id(Map<String, PartnerId> partners, String name) {
        return Objects.requireNonNull(partners.get(name)).value();
    }

    private Yuan wan(String column) {
        return Yuan.ofWan(new BigDecimal(cell(column)));
    }

    private Stream<String> list(String column) {
        return Arrays.stream(cell(column).split(";", -1));
    }

    private String cell(String column) {
        return line.getField(column);
    }
}
