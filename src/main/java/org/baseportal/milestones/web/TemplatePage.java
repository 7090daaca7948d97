package org.baseportal.milestones.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baseportal.milestones.domain.StageTemplate;
import org.baseportal.milestones.domain.TemplateItem;
import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One version of a stage plan, made for its page.
 *
 * @param empty the numbers of the stages without a required item, whose gate opens without any evidence
 */
record TemplatePage(StageTemplate template, Bar bar, List<Block> stages, List<Integer> empty) {

    private static final int WIDTH = 1000;

    /** The usual length of the chain as a drawing 1000 units wide. */
    record Bar(int total, List<Part> parts) {

        static Bar of(List<Integer> days) {
            int total = days.stream().mapToInt(Integer::intValue).sum();
            List<Part> parts = new ArrayList<>();
            int x = 0;
            for (int at = 0; at < days.size(); at++) {
                int width = total == 0 ? 0 : days.get(at) * WIDTH / total;
                parts.add(new Part(at + 1, days.get(at), x, width));
                x += width;
            }
            return new Bar(total, parts);
        }
    }

    /** One stage of the drawing. */
    record Part(int stage, int days, int x, int width) {}

    /** One stage with its items. */
    record Block(Stage stage, int number, int days, List<Row> rows) {}

    /** One item. */
    record Row(TemplateItem item, String name, @Nullable String clock) {}

    static TemplatePage of(StageTemplate template, Map<Integer, String> clocks, Locale language) {
        List<Block> blocks = Arrays.stream(Stage.values())
                .map(stage -> new Block(
                        stage,
                        stage.position(),
                        template.stageDays().get(stage.ordinal()),
                        template.of(stage).stream()
                                .map(item -> row(item, clocks, language))
                                .toList()))
                .toList();
        List<Integer> empty = blocks.stream()
                .filter(block ->
                        block.rows().stream().noneMatch(row -> row.item().required()))
                .map(Block::number)
                .toList();
        return new TemplatePage(template, Bar.of(template.stageDays()), blocks, empty);
    }

    private static Row row(TemplateItem item, Map<Integer, String> clocks, Locale language) {
        String english = language.getLanguage().equals("en") ? item.nameEn() : null;
        Integer clock = item.clockId();
        return new Row(item, english == null ? item.nameZh() : english, clock == null ? null : clocks.get(clock));
    }
}
