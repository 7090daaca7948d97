package org.baseportal.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.projects.NeedKind;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How well the formula does against a plain match of keywords, on pairs judged by hand before it was written. */
class JudgedPairsTest {

    private static final int FIRST = 5;

    private final Map<String, PartnerOffer> offers = offers();
    private final Map<String, ProjectNeed> needs = needs();
    private final Map<String, Set<String>> judged = judged();

    @Test
    void needsAndCapabilitiesAreOneList() {
        assertThat(Arrays.stream(NeedKind.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(CapabilityKind.values()).map(Enum::name).toList());
    }

    @Test
    void theFormulaFindsMoreOfTheJudgedPairsThanKeywordsDo() {
        double formula = precision(this::byFormula);
        double keywords = precision(this::byKeywords);
        double best = judged.values().stream()
                .mapToDouble(good -> (double) Math.min(FIRST, good.size()) / FIRST)
                .average()
                .orElseThrow();
        String said = "precision at 5: formula %.3f, keywords %.3f, at best %.3f".formatted(formula, keywords, best);
        assertThat(formula).as(said).isGreaterThan(keywords).isGreaterThanOrEqualTo(0.9 * best);
    }

    @Test
    void theStimulatorsMakerIsSuggestedAndTheRestrictedOneIsNot() {
        ProjectNeed need = Objects.requireNonNull(needs.get("用于癫痫治疗的植入式迷走神经刺激系统的研制"));
        List<String> first = byFormula(need);
        assertThat(first.subList(0, 3)).contains("神创制造");
        assertThat(first).doesNotContain("汇达器械");
        Suggestion restricted = formula().score(need, Objects.requireNonNull(offers.get("汇达器械")), Between.NOTHING);
        assertThat(restricted.vetoes()).containsExactly(Veto.RESTRICTED);
    }

    private double precision(Function<ProjectNeed, List<String>> ranking) {
        return judged.entrySet().stream()
                .mapToDouble(one -> {
                    ProjectNeed need = Objects.requireNonNull(needs.get(one.getKey()), one.getKey());
                    long hits = ranking.apply(need).stream()
                            .limit(FIRST)
                            .filter(one.getValue()::contains)
                            .count();
                    return (double) hits / FIRST;
                })
                .average()
                .orElseThrow();
    }

    private static MatchFormula formula() {
        Map<Part, Integer> weights = new EnumMap<>(Part.class);
        int[] usual = {30, 15, 10, 5, 10, 20, 5, 5};
        for (Part part : Part.values()) {
            weights.put(part, usual[part.ordinal()]);
        }
        return new MatchFormula(weights);
    }

    private List<String> byFormula(ProjectNeed need) {
        MatchFormula formula = formula();
        return offers.values().stream()
                .filter(offer ->
                        offer.offered().stream().anyMatch(one -> need.needs().contains(one.kind())))
                .map(offer -> formula.score(need, offer, Between.NOTHING))
                .sorted(MatchFormula.BEST_FIRST)
                .filter(one -> one.vetoes().isEmpty())
                .map(one -> one.offer().name())
                .toList();
    }

    /** What a search for the project's title would give: whose words share most pieces with it. */
    private List<String> byKeywords(ProjectNeed need) {
        Set<String> title = Grams.of(need.title());
        Function<PartnerOffer, Integer> shared = offer -> offer.offered().stream()
                .mapToInt(one -> Grams.shared(title, one.grams()).size())
                .sum();
        return offers.values().stream()
                .filter(offer -> shared.apply(offer) > 0)
                .sorted(Comparator.comparing(shared).reversed().thenComparing(PartnerOffer::id))
                .map(PartnerOffer::name)
                .toList();
    }

    private static Map<String, PartnerOffer> offers() {
        Map<String, List<PartnerOffer.Offered>> offered = new LinkedHashMap<>();
        for (NamedCsvRecord line : read("demo/partner-capabilities.csv")) {
            offered.computeIfAbsent(line.getField("partner"), key -> new ArrayList<>())
                    .add(new PartnerOffer.Offered(
                            CapabilityKind.valueOf(line.getField("kind")),
                            Integer.parseInt(line.getField("stage_from")),
                            Integer.parseInt(line.getField("stage_to")),
                            amount(line.getField("ticket_min")),
                            amount(line.getField("ticket_max")),
                            line.getField("places").isEmpty() ? null : Integer.valueOf(line.getField("places")),
                            Grams.of(line.getField("words") + "\n" + line.getField("indications"))));
        }
        Map<String, PartnerOffer> offers = new LinkedHashMap<>();
        for (NamedCsvRecord line : read("demo/partners.csv")) {
            String key = line.getField("key");
            String district = line.getField("district");
            offers.put(
                    key,
                    new PartnerOffer(
                            offers.size(),
                            key,
                            null,
                            Set.of(line.getField("fields").split(";", -1)),
                            district.isEmpty() ? null : district,
                            key.equals("汇达器械"),
                            0,
                            0,
                            offered.getOrDefault(key, List.of())));
        }
        return offers;
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private Map<String, ProjectNeed> needs() {
        Map<String, Long> byName = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        read("demo/partners.csv").forEach(line -> names.put(line.getField("name_zh"), line.getField("key")));
        names.forEach((name, key) ->
                byName.put(name, Objects.requireNonNull(offers.get(key)).id()));
        Map<String, ProjectNeed> needs = new LinkedHashMap<>();
        for (NamedCsvRecord line : read("demo/projects.csv")) {
            Stage stage = Stage.valueOf(line.getField("stage"));
            Set<Long> own = new HashSet<>();
            for (String column : List.of("institution", "carrying_unit")) {
                Long id = byName.get(line.getField(column));
                if (id != null) {
                    own.add(id);
                }
            }
            String words = String.join(
                    "\n",
                    line.getField("title_zh"),
                    line.getField("indication"),
                    line.getField("problem"),
                    line.getField("advantage"));
            needs.put(
                    line.getField("title_zh"),
                    new ProjectNeed(
                            needs.size(),
                            "",
                            line.getField("title_zh"),
                            null,
                            stage.position(),
                            line.getField("field"),
                            "110108",
                            new BigDecimal(line.getField("wan")).multiply(BigDecimal.valueOf(10_000)),
                            kinds(stage),
                            own,
                            Grams.of(words)));
        }
        return needs;
    }

    private static Set<CapabilityKind> kinds(Stage stage) {
        return switch (stage) {
            case EXPLORATION -> Set.of(CapabilityKind.RESEARCH);
            case KEY_TECHNOLOGY -> Set.of(CapabilityKind.RESEARCH, CapabilityKind.CAPITAL);
            case PROTOTYPE -> Set.of(CapabilityKind.MANUFACTURING, CapabilityKind.CAPITAL);
            case CLINICAL_TRIAL -> Set.of(CapabilityKind.CLINICAL, CapabilityKind.MANUFACTURING);
            case MARKET_LAUNCH -> Set.of(CapabilityKind.CHANNEL, CapabilityKind.MANUFACTURING);
        };
    }

    private static Map<String, Set<String>> judged() {
        Map<String, Set<String>> judged = new LinkedHashMap<>();
        read("matching/judged-pairs.csv")
                .forEach(line -> judged.put(
                        line.getField("project"),
                        Set.of(line.getField("partners").split(";", -1))));
        return judged;
    }

    private static List<NamedCsvRecord> read(String file) {
        try {
            String csv = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
            return CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(csv).stream()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
