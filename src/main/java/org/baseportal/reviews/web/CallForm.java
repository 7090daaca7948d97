package org.baseportal.reviews.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.baseportal.projects.ProductKind;
import org.baseportal.reviews.domain.Call;
import org.baseportal.reviews.domain.CallCommand;
import org.baseportal.reviews.domain.CallItem;
import org.jspecify.annotations.Nullable;

/** A call as typed. */
record CallForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String guide,
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable List<String> kinds,
        @Nullable String mostPerUnit,
        @Nullable String mostPerPi,
        @Nullable String criteria,
        @Nullable String noticeDays,
        @Nullable String items) {

    private static final int MOST_ITEMS = 30;

    static CallForm empty(LocalDate today, String items) {
        return new CallForm(
                "0",
                null,
                null,
                today.toString(),
                today.plusDays(30).toString(),
                List.of(),
                null,
                "1",
                null,
                "7",
                items);
    }

    static CallForm from(Call it) {
        return new CallForm(
                String.valueOf(it.version()),
                it.name(),
                it.guide(),
                it.opensOn().toString(),
                it.closesOn().toString(),
                it.kinds().stream().map(Enum::name).toList(),
                text(it.mostPerUnit()),
                text(it.mostPerPi()),
                String.valueOf(it.criteriaVersionId()),
                String.valueOf(it.noticeDays()),
                it.items().stream()
                        .map(item -> item.nameZh().equals(item.nameEn())
                                ? item.nameZh()
                                : item.nameZh() + " | " + item.nameEn())
                        .collect(Collectors.joining("\n")));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : String.valueOf(number);
    }

    CallCommand read(Typed typed) {
        LocalDate from = Objects.requireNonNullElse(typed.day("opensOn", opensOn, true), LocalDate.EPOCH);
        LocalDate to = Objects.requireNonNullElse(typed.day("closesOn", closesOn, true), LocalDate.EPOCH);
        if (typed.isRight() && to.isBefore(from)) {
            typed.reject("closesOn", "reviews.error.endsBefore");
        }
        long version = CriteriaController.number(criteria);
        if (version < 0) {
            typed.reject("criteria", "NotBlank");
        }
        List<ProductKind> chosen = new ArrayList<>();
        for (String kind : kinds == null ? List.<String>of() : kinds) {
            ProductKind known = Typed.choice(ProductKind.class, kind);
            if (known != null && !chosen.contains(known)) {
                chosen.add(known);
            }
        }
        return new CallCommand(
                typed.line("name", name, 100),
                typed.text("guide", guide, 8000),
                from,
                to,
                chosen,
                whole(typed.number("mostPerUnit", mostPerUnit, 0, "1", "1000")),
                whole(typed.number("mostPerPi", mostPerPi, 0, "1", "100")),
                version,
                typed.needed("noticeDays", noticeDays, 0, "0", "60").intValue(),
                items(typed));
    }

    private static @Nullable Integer whole(@Nullable BigDecimal number) {
        return number == null ? null : number.intValue();
    }

    /** One item a line, its English name after a bar. */
    private List<CallItem> items(Typed typed) {
        List<CallItem> read = new ArrayList<>();
        String text = typed.text("items", items, 8000);
        for (String line :
                text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            int bar = line.indexOf('|') < 0 ? line.indexOf('｜') : line.indexOf('|');
            String zh = (bar < 0 ? line : line.substring(0, bar)).strip();
            String en = (bar < 0 ? line : line.substring(bar + 1)).strip();
            if (zh.isEmpty() || en.isEmpty() || zh.length() > 200 || en.length() > 300) {
                typed.reject("items", "reviews.error.item", read.size() + 1);
            }
            read.add(new CallItem(read.size() + 1, zh, en));
        }
        if (read.size() > MOST_ITEMS || read.isEmpty()) {
            typed.reject("items", "reviews.error.items", MOST_ITEMS);
        }
        return read;
    }
}
