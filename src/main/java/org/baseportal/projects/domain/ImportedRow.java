package org.baseportal.projects.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baseportal.documents.Openness;
import org.baseportal.exchange.Period;
import org.baseportal.exchange.RowFault;
import org.baseportal.exchange.SheetRecord;
import org.baseportal.projects.ContactPurpose;
import org.baseportal.projects.ProductKind;
import org.baseportal.projects.ProjectCode;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list as a project's content. What the row does not tell stays as it was.
 *
 * @param cells reads lists inside one cell
 * @param system whose external numbers these are, where the cell does not say
 */
record ImportedRow(SheetRecord row, String system, CellLists cells) {

    /** The setting that names the system of the external numbers. */
    static final String SYSTEM = "system";

    /** Where neither the cell nor the setting names one. The database asks for a word here. */
    private static final String UNNAMED = "-";

    private static final int MAX_SYSTEM = 40;
    private static final int MAX_NUMBER = 80;
    private static final int MAX_LISTED = 50;
    private static final List<String> UNITS = List.of("originInstitution", "carryingUnit", "recommendingUnit");
    private static final List<String> TEXTS = List.of(
            "titleZh",
            "titleEn",
            "summary",
            "problem",
            "advantage",
            "economics",
            "piName",
            "piTitle",
            "piUnit",
            "field",
            "indication");

    /** The names of all organisations that the row mentions. */
    List<String> organisations() {
        return Stream.concat(UNITS.stream().map(row::text).filter(Objects::nonNull), row.words("participants").stream())
                .toList();
    }

    /** {@code system:number} or {@code system · number}, as exports write it, or a bare number. */
    List<ExternalNumber> numbers() {
        return row.words("externalNumbers").stream()
                .map(this::number)
                .distinct()
                .toList();
    }

    private ExternalNumber number(String word) {
        String[] parts = word.split("\\s*[:\\uFF1A\\u00B7]\\s*", 2);
        boolean named = parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty();
        String unnamed = system.isBlank() ? UNNAMED : system;
        return named ? new ExternalNumber(parts[0], parts[1]) : new ExternalNumber(unnamed, word);
    }

    /** What breaks a rule of the project, whatever else there is. */
    List<RowFault> faults() {
        List<RowFault> faults = new ArrayList<>();
        String code = row.text("code");
        if (code != null && ProjectCode.parse(code).isEmpty()) {
            faults.add(RowFault.of("code", "projects.sheet.fault.code", code));
        }
        if (numbers().stream()
                .anyMatch(n -> n.system().length() > MAX_SYSTEM || n.number().length() > MAX_NUMBER)) {
            faults.add(RowFault.of("externalNumbers", "projects.sheet.fault.number"));
        }
        for (String list : List.of("participants", "team", "tags", "externalNumbers")) {
            if (row.words(list).size() > MAX_LISTED) {
                faults.add(RowFault.of(list, "projects.sheet.fault.list", String.valueOf(MAX_LISTED)));
            }
        }
        for (ContactPurpose purpose : ContactPurpose.values()) {
            String key = contactKey(purpose);
            if (row.text(key + "Name") == null
                    && (row.text(key + "Phone") != null || row.text(key + "Email") != null)) {
                faults.add(RowFault.of(key + "Name", "projects.sheet.fault.contact"));
            }
        }
        if (cells.rights(row.text("ipRights")).isEmpty()) {
            faults.add(RowFault.of("ipRights", "projects.sheet.fault.ipRights"));
        }
        if (cells.needs(row.text("needs")).isEmpty()) {
            faults.add(RowFault.of("needs", "projects.sheet.fault.needs"));
        }
        String owner = row.text("owner");
        if (owner != null && cells.owner(owner).isEmpty()) {
            faults.add(RowFault.of("owner", "projects.sheet.fault.owner", owner));
        }
        return faults;
    }

    /** What breaks a rule once it is one content; see {@link MoneyWanted} and {@link Term}. */
    static List<RowFault> faults(ProjectContent content) {
        List<RowFault> faults = new ArrayList<>();
        if (!content.money().addsUp()) {
            faults.add(RowFault.of(
                    "wantedTotal",
                    "projects.sheet.fault.money",
                    content.money().sumOfParts().toString()));
        }
        if (!content.term().isOrdered()) {
            faults.add(RowFault.of("endsOn", "projects.sheet.fault.term"));
        }
        return faults;
    }

    /** A new project's content. */
    ProjectContent fresh(Function<String, @Nullable Long> partner) {
        return over(ProjectContent.titled(Objects.requireNonNull(row.text("titleZh"))), partner);
    }

    /** The content of a project that is there, with what this row tells. */
    ProjectContent over(ProjectContent base, Function<String, @Nullable Long> partner) {
        Map<String, @Nullable Object> values = ContentFields.values(base);
        TEXTS.forEach(key -> put(values, key, row.text(key)));
        UNITS.forEach(key -> put(values, key, row.text(key) == null ? null : partner.apply(row.text(key))));
        put(values, "productKind", word(ProductKind.class, "productKind"));
        put(values, "stage", word(Stage.class, "stage"));
        put(values, "openness", word(Openness.class, "openness"));
        put(values, "trl", row.number("trl"));
        money(values);
        days(values);
        lists(values, partner);
        people(values, base);
        return ContentFields.content(values);
    }

    private <E extends Enum<E>> @Nullable E word(Class<E> type, String key) {
        String value = row.text(key);
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** Parts without a total make their own. */
    private void money(Map<String, @Nullable Object> values) {
        Yuan fiscal = row.money("wantedFiscal");
        Yuan own = row.money("wantedOwn");
        Yuan other = row.money("wantedOther");
        put(values, "wantedFiscal", fiscal);
        put(values, "wantedOwn", own);
        put(values, "wantedOther", other);
        boolean parts = fiscal != null || own != null || other != null;
        MoneyWanted summed = new MoneyWanted(null, fiscal, own, other);
        Yuan total = row.money("wantedTotal");
        put(values, "wantedTotal", total == null && parts ? summed.sumOfParts() : total);
    }

    private void days(Map<String, @Nullable Object> values) {
        Period term = row.period("term");
        if (term != null) {
            values.put("startsOn", term.from());
            values.put("endsOn", term.to());
        }
        put(values, "startsOn", row.day("startsOn"));
        put(values, "endsOn", row.day("endsOn"));
    }

    private void lists(Map<String, @Nullable Object> values, Function<String, @Nullable Long> partner) {
        putList(values, "tags", row.words("tags"));
        putList(
                values,
                "participants",
                row.words("participants").stream()
                        .map(partner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Numbers are added, people who are there keep what else is known of them. */
    private void people(Map<String, @Nullable Object> values, ProjectContent base) {
        putList(
                values,
                "externalNumbers",
                Stream.concat(base.externalNumbers().stream(), numbers().stream())
                        .distinct()
                        .sorted(Comparator.comparing(ExternalNumber::system).thenComparing(ExternalNumber::number))
                        .toList());
        putList(
                values,
                "team",
                row.words("team").stream().map(name -> member(base, name)).toList());
        List<Contact> contacts = new ArrayList<>(base.contacts());
        contact(contacts, ContactPurpose.MONEY);
        contact(contacts, ContactPurpose.PROJECT);
        values.put("contacts", contacts);
        putList(values, "ipRights", cells.rights(row.text("ipRights")).orElse(List.of()));
        putList(values, "needs", cells.needs(row.text("needs")).orElse(List.of()));
        String owner = row.text("owner");
        put(values, "owner", owner == null ? null : cells.owner(owner).orElse(null));
    }

    /** The row's contact takes the place of one with the same name, before all others. */
    private void contact(List<Contact> contacts, ContactPurpose purpose) {
        String key = contactKey(purpose);
        String name = row.text(key + "Name");
        if (name == null) {
            return;
        }
        Contact fresh = new Contact(purpose, name, row.text(key + "Phone"), row.text(key + "Email"));
        if (!contacts.contains(fresh)) {
            contacts.removeIf(old -> old.purpose() == purpose && old.name().equals(name));
            contacts.add(0, fresh);
        }
    }

    private static String contactKey(ContactPurpose purpose) {
        return purpose == ContactPurpose.PROJECT ? "contact" : "moneyContact";
    }

    private static TeamMember member(ProjectContent base, String name) {
        return base.team().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseGet(() -> new TeamMember(name, null, null, null));
    }

    private static void put(Map<String, @Nullable Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    private static void putList(Map<String, @Nullable Object> values, String key, List<?> list) {
        if (!list.isEmpty()) {
            values.put(key, list);
        }
    }
}
