package org.baseportal.partners.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.partners.CapabilityKind;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerKind;
import org.jspecify.annotations.Nullable;

/** One row of a list as an organisation. What the row does not tell stays as it was. */
record ImportedPartner(SheetRecord row, PartnerWords.Known words, LocalDate today) {

    private static final String FAULT = "partners.sheet.fault.";
    private static final int MAX_LISTED = 50;
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
    private static final LocalDate FIRST_CHECK = LocalDate.of(2000, 1, 1);

    String name() {
        return Objects.requireNonNull(row.text("nameZh"));
    }

    @Nullable
    CreditCode code() {
        String typed = row.text("creditCode");
        return typed == null ? null : CreditCode.parse(typed).orElse(null);
    }

    /** The keys of all its names. */
    Set<String> nameKeys() {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(NameKey.of(name()));
        row.words("aliases").forEach(alias -> keys.add(NameKey.of(alias)));
        return keys;
    }

    Set<CapabilityKind> capabilities() {
        Set<CapabilityKind> kinds = new LinkedHashSet<>();
        row.words("capabilities").forEach(word -> {
            CapabilityKind kind = words.capabilities().get(PartnerWords.plain(word));
            if (kind != null) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    /** What breaks a rule of the organisation, whatever else there is; the same rules as the form's. */
    List<RowFault> faults() {
        List<RowFault> faults = new ArrayList<>();
        if (row.text("creditCode") != null && code() == null) {
            faults.add(RowFault.of("creditCode", "partners.form.creditCode.wrong"));
        }
        if (row.text("district") != null && (row.text("province") != null || row.text("city") != null)) {
            faults.add(RowFault.of("province", "partners.form.province.twoPlaces"));
        }
        between("foundedOn", EARLIEST, faults);
        between("creditChecked", FIRST_CHECK, faults);
        for (String list : List.of("aliases", "fields", "capabilities")) {
            if (row.words(list).size() > MAX_LISTED) {
                faults.add(RowFault.of(list, FAULT + "list", String.valueOf(MAX_LISTED)));
            }
        }
        unknown("fields", words.fields().keySet(), faults);
        unknown("capabilities", words.capabilities().keySet(), faults);
        String owner = row.text("owner");
        if (owner != null && !words.owners().containsKey(owner)) {
            faults.add(RowFault.of("owner", FAULT + "owner", owner));
        }
        contact(faults);
        return faults;
    }

    private void between(String field, LocalDate first, List<RowFault> faults) {
        LocalDate day = row.day(field);
        if (day != null && (day.isBefore(first) || day.isAfter(today))) {
            faults.add(RowFault.of(field, "partners.form.day.range", first.toString()));
        }
    }

    private void unknown(String field, Set<String> known, List<RowFault> faults) {
        row.words(field).stream()
                .filter(word -> !known.contains(PartnerWords.plain(word)))
                .findFirst()
                .ifPresent(word -> faults.add(RowFault.of(field, FAULT + "word", word)));
    }

    /** Constraint partners_contact_consent: no number without consent. */
    private void contact(List<RowFault> faults) {
        boolean reached = row.text("contactPhone") != null || row.text("contactEmail") != null;
        if (row.text("contactName") == null && (reached || row.text("contactPosition") != null)) {
            faults.add(RowFault.of("contactName", FAULT + "contact"));
        }
        LocalDate consent = row.day("contactConsent");
        if (reached && consent == null) {
            faults.add(RowFault.of("contactConsent", FAULT + "consent"));
        }
        between("contactConsent", FIRST_CHECK, faults);
    }

    /** @param guess the kind of an organisation that is new and does not say what it is */
    PartnerData data(@Nullable PartnerData base, PartnerKind guess) {
        String kind = row.text("kind");
        List<String> aliases = base == null ? List.of() : base.aliases();
        return new PartnerData(
                name(),
                or(row.text("nameEn"), base == null ? null : base.nameEn()),
                or(row.text("shortName"), base == null ? null : base.shortName()),
                kind != null ? PartnerKind.valueOf(kind) : base == null ? guess : base.kind(),
                or(code(), base == null ? null : base.creditCode()),
                area(base == null ? null : base.area()),
                Stream.concat(aliases.stream(), row.words("aliases").stream())
                        .distinct()
                        .toList());
    }

    private @Nullable String area(@Nullable String before) {
        String district = row.text("district");
        String place = district != null
                ? words.places().get(district)
                : Stream.of("province", "city")
                        .map(row::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .reduce("", String::concat);
        return place == null || place.isEmpty() ? before : place;
    }

    PartnerFacts facts(PartnerFacts base) {
        boolean placed = Stream.of("district", "province", "city").anyMatch(key -> row.text(key) != null);
        String owner = row.text("owner");
        List<String> fields = row.words("fields").stream()
                .map(word -> words.fields().get(PartnerWords.plain(word)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        String ownership = row.text("ownership");
        String size = row.text("size");
        return new PartnerFacts(
                placed ? row.text("district") : base.district(),
                placed ? row.text("province") : base.province(),
                placed ? row.text("city") : base.city(),
                or(row.text("legalPerson"), base.legalPerson()),
                or(row.day("foundedOn"), base.foundedOn()),
                or(row.money("capital"), base.capital()),
                ownership == null ? base.ownership() : Ownership.valueOf(ownership),
                size == null ? base.size() : PartnerSize.valueOf(size),
                or(row.text("control"), base.control()),
                or(row.day("creditChecked"), base.creditChecked()),
                owner == null ? base.owner() : words.owners().get(owner),
                fields.isEmpty() ? base.fields() : fields);
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T before) {
        return told == null ? before : told;
    }
}
