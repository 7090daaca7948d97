package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.reviews.domain.Advice;
import org.baseportal.reviews.domain.CriteriaVersion;
import org.baseportal.reviews.domain.Criterion;
import org.baseportal.reviews.domain.SheetCommand;
import org.baseportal.reviews.domain.SheetCommand.Mark;
import org.baseportal.reviews.domain.SheetDraft;
import org.baseportal.reviews.domain.SheetDraft.MarkDraft;
import org.baseportal.shared.money.MoneyText;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.money.Yuan;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;

/** A score sheet as typed: one row for each criterion, in the order of the version. */
record SheetForm(
        @Nullable List<@Nullable Row> rows,
        @Nullable String advice,
        @Nullable String amount,
        @Nullable String remark) {

    private static final int WORDS = 2000;
    private static final int REMARK = 4000;

    static SheetForm from(SheetDraft draft, CriteriaVersion version) {
        List<@Nullable Row> rows = new ArrayList<>();
        for (Criterion criterion : version.criteria()) {
            MarkDraft mark = draft.marks().get(criterion.id());
            rows.add(mark == null ? new Row(null, null) : new Row(mark.score(), mark.words()));
        }
        return new SheetForm(rows, draft.advice(), draft.amount(), draft.remark());
    }

    Row row(int index) {
        List<@Nullable Row> sent = Objects.requireNonNullElse(rows, List.of());
        Row row = index < sent.size() ? sent.get(index) : null;
        return row == null ? new Row(null, null) : row;
    }

    /** What is kept while it is being written: everything, cut where it could not be kept. */
    SheetDraft toDraft(CriteriaVersion version) {
        Map<Long, MarkDraft> marks = new LinkedHashMap<>();
        for (int i = 0; i < version.criteria().size(); i++) {
            Row row = row(i);
            marks.put(version.criteria().get(i).id(), new MarkDraft(cut(row.score(), 40), cut(row.words(), WORDS)));
        }
        return new SheetDraft(marks, cut(advice, 40), cut(amount, 60), cut(remark, REMARK));
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** What is handed in; every fault is said at its field. */
    SheetCommand read(CriteriaVersion version, Typed typed) {
        Map<Long, Mark> marks = new LinkedHashMap<>();
        for (int i = 0; i < version.criteria().size(); i++) {
            marks.put(version.criteria().get(i).id(), mark(version.criteria().get(i), i, typed));
        }
        Advice known = Typed.choice(Advice.class, advice);
        if (known == null) {
            typed.reject("advice", "NotBlank");
        }
        return new SheetCommand(
                marks,
                Objects.requireNonNullElse(known, Advice.REJECT),
                money("amount", amount, typed),
                typed.text("remark", remark, REMARK));
    }

    private Mark mark(Criterion criterion, int index, Typed typed) {
        String at = "rows[" + index + "].";
        Row row = row(index);
        BigDecimal score = typed.needed(at + "score", row.score(), 1, "0", String.valueOf(criterion.maxScore()));
        if (!criterion.isOnScale(score)) {
            typed.reject(at + "score", "reviews.sheet.step");
        }
        String words = typed.optional(at + "words", row.words(), WORDS);
        if (words == null && Texts.line(row.score()) != null && criterion.asksForWords(score)) {
            typed.reject(at + "words", "reviews.sheet.wordsNeeded");
        }
        return new Mark(score, words);
    }

    /** Money as people write it, in 万元 unless another unit is named. */
    static @Nullable Yuan money(String field, @Nullable String text, Typed typed) {
        if (text == null) {
            return null;
        }
        try {
            return MoneyText.parse(text, MoneyUnit.WAN);
        } catch (MoneyText.UnreadableMoneyException unreadable) {
            typed.reject(field, "typeMismatch.org.baseportal.shared.money.Yuan");
            return null;
        }
    }

    /** One mark as typed. */
    record Row(@Nullable String score, @Nullable String words) {}
}
