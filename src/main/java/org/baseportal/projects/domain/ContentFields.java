package org.baseportal.projects.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baseportal.documents.Openness;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A project's content as fields with names, in the order of the form: what history, conflict page and completeness
 * speak of.
 */
public final class ContentFields {

    private ContentFields() {}

    /** Every field with its value; lists included. */
    public static Map<String, @Nullable Object> values(ProjectContent content) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Description words = content.description();
        values.put("titleZh", words.titleZh());
        values.put("titleEn", words.titleEn());
        values.put("summary", words.summary());
        values.put("problem", words.problem());
        values.put("advantage", words.advantage());
        values.put("economics", words.economics());
        putParties(values, content);
        Classification place = content.classification();
        values.put("field", place.field());
        values.put("productKind", place.productKind());
        values.put("indication", place.indication());
        values.put("trl", place.trl());
        values.put("stage", content.stage());
        values.put("openness", place.openness());
        MoneyWanted money = content.money();
        values.put("wantedTotal", money.total());
        values.put("wantedFiscal", money.fiscal());
        values.put("wantedOwn", money.own());
        values.put("wantedOther", money.other());
        values.put("startsOn", content.term().startsOn());
        values.put("endsOn", content.term().endsOn());
        values.put("owner", content.owner());
        putLists(values, content);
        return values;
    }

    private static void putParties(Map<String, @Nullable Object> values, ProjectContent content) {
        Parties parties = content.parties();
        values.put("originInstitution", parties.originInstitution());
        values.put("carryingUnit", parties.carryingUnit());
        values.put("recommendingUnit", parties.recommendingUnit());
        values.put("participants", content.participants());
        values.put("piName", parties.piName());
        values.put("piTitle", parties.piTitle());
        values.put("piUnit", parties.piUnit());
    }

    private static void putLists(Map<String, @Nullable Object> values, ProjectContent content) {
        values.put("team", content.team());
        values.put("contacts", content.contacts());
        values.put("ipRights", content.ipRights());
        values.put("needs", content.needs());
        values.put("tags", content.tags());
        values.put("externalNumbers", content.externalNumbers());
    }

    /** The content that has these values; the other way round of {@link #values}. */
    public static ProjectContent content(Map<String, @Nullable Object> values) {
        return new ProjectContent(
                new Description(
                        Objects.requireNonNull(text(values, "titleZh")),
                        text(values, "titleEn"),
                        text(values, "summary"),
                        text(values, "problem"),
                        text(values, "advantage"),
                        text(values, "economics")),
                new Parties(
                        (Long) values.get("originInstitution"),
                        (Long) values.get("carryingUnit"),
                        (Long) values.get("recommendingUnit"),
                        text(values, "piName"),
                        text(values, "piTitle"),
                        text(values, "piUnit")),
                new Classification(
                        text(values, "field"),
                        (ProductKind) values.get("productKind"),
                        text(values, "indication"),
                        (Integer) values.get("trl"),
                        (Openness) Objects.requireNonNull(values.get("openness"))),
                new MoneyWanted(
                        (Yuan) values.get("wantedTotal"),
                        (Yuan) values.get("wantedFiscal"),
                        (Yuan) values.get("wantedOwn"),
                        (Yuan) values.get("wantedOther")),
                new Term((LocalDate) values.get("startsOn"), (LocalDate) values.get("endsOn")),
                (Stage) Objects.requireNonNull(values.get("stage")),
                (Long) values.get("owner"),
                list(values, "participants"),
                list(values, "team"),
                list(values, "contacts"),
                list(values, "ipRights"),
                list(values, "needs"),
                list(values, "tags"),
                list(values, "externalNumbers"));
    }

    /** The names of the fields in which two contents differ. */
    public static List<String> differing(ProjectContent one, ProjectContent other) {
        Map<String, @Nullable Object> others = values(other);
        List<String> differing = new ArrayList<>();
        values(one).forEach((field, value) -> {
            if (!Objects.equals(value, others.get(field))) {
                differing.add(field);
            }
        });
        return differing;
    }

    private static @Nullable String text(Map<String, @Nullable Object> values, String field) {
        return (String) values.get(field);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, @Nullable Object> values, String field) {
        return (List<T>) Objects.requireNonNull(values.get(field));
    }
}
