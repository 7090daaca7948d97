package org.baseportal.milestones.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baseportal.milestones.domain.BoardCard;
import org.baseportal.projects.Stage;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;

/** The board of stages, made for its page. */
record BoardView(List<Column> columns) {

    /** One stage: its projects, those that have stood there longest first. */
    record Column(int stage, long count, String url, List<Card> cards) {}

    /** One project. */
    record Card(
            String code,
            String title,
            String status,
            long days,
            @Nullable String next,
            @Nullable String nextDue,
            boolean late) {}

    static BoardView of(List<BoardCard> cards, LocalDate today, Locale language) {
        return new BoardView(Arrays.stream(Stage.values())
                .map(stage -> column(
                        stage,
                        cards.stream().filter(card -> card.stage() == stage).toList(),
                        today,
                        language))
                .toList());
    }

    private static Column column(Stage stage, List<BoardCard> cards, LocalDate today, Locale language) {
        return new Column(
                stage.position(),
                cards.isEmpty() ? 0 : cards.get(0).inStage(),
                "/projects?status=APPROVED&status=INCUBATING&status=SUSPENDED&stage=" + stage,
                cards.stream().map(card -> card(card, today, language)).toList());
    }

    private static Card card(BoardCard card, LocalDate today, Locale language) {
        LocalDate due = card.nextDue();
        return new Card(
                card.code(),
                card.title(language),
                card.status().name(),
                today.toEpochDay() - Days.of(card.since()).toEpochDay(),
                card.next(language),
                due == null ? null : due.toString(),
                due != null && due.isBefore(today));
    }
}
