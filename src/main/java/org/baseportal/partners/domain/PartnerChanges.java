package org.baseportal.partners.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baseportal.audit.FieldChange;
import org.jspecify.annotations.Nullable;

/** What an edit changed, field by field, as the trail keeps it. */
final class PartnerChanges {

    private final List<FieldChange> changes = new ArrayList<>();

    private PartnerChanges() {}

    static List<FieldChange> of(@Nullable PartnerData before, PartnerData after) {
        PartnerChanges list = new PartnerChanges();
        list.add("nameZh", before == null ? null : before.nameZh(), after.nameZh());
        list.add("nameEn", before == null ? null : before.nameEn(), after.nameEn());
        list.add("shortName", before == null ? null : before.shortName(), after.shortName());
        list.add("kind", before == null ? null : word("kind", before.kind()), word("kind", after.kind()));
        list.add("creditCode", before == null ? null : before.creditCode(), after.creditCode());
        list.add("area", before == null ? null : before.area(), after.area());
        list.add("aliases", before == null ? null : joined(before.aliases()), joined(after.aliases()));
        return list.changes;
    }

    static List<FieldChange> of(PartnerFacts before, PartnerFacts after) {
        PartnerChanges list = new PartnerChanges();
        list.add("legalPerson", before.legalPerson(), after.legalPerson());
        list.add("foundedOn", before.foundedOn(), after.foundedOn());
        list.add("capital", before.capital(), after.capital());
        list.add("ownership", word("ownership", before.ownership()), word("ownership", after.ownership()));
        list.add("size", word("size", before.size()), word("size", after.size()));
        list.add("control", before.control(), after.control());
        list.add("creditChecked", before.creditChecked(), after.creditChecked());
        list.add("owner", before.owner(), after.owner());
        list.add("fields", joined(before.fields()), joined(after.fields()));
        list.add("district", before.district(), after.district());
        list.add("province", before.province(), after.province());
        list.add("city", before.city(), after.city());
        return list.changes;
    }

    private static @Nullable String word(String field, @Nullable Enum<?> value) {
        return value == null ? null : "#{partners." + field + "." + value.name() + "}";
    }

    private static @Nullable String joined(List<String> words) {
        return words.isEmpty()
                ? null
                : String.join("; ", words.stream().sorted().toList());
    }

    private void add(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
