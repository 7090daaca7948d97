package org.baseportal.partners.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baseportal.audit.AuditEntry;
import org.baseportal.audit.AuditTrail;
import org.baseportal.audit.FieldChange;
import org.baseportal.exchange.ImportRun;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerRenamed;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows of a sheet: new organisations a block at a time, those that are there one by one, with their history. */
@Component
class PartnerWriter {

    private static final String ROWS = " from jsonb_to_recordset(:rows::jsonb) as r(id bigint, name_zh text,"
            + " name_en text, short_name text, name_key text, kind text, credit_code text, area text, aliases jsonb,"
            + " district text, province text, city text, legal text, founded date, capital numeric, ownership text,"
            + " size text, control text, checked date, owner bigint, fields jsonb, capabilities jsonb, contact text,"
            + " position text, phone text, email text, consent date)";

    private static final List<String> INSERTS = List.of(
            """
            insert into partners_partner (id, name_zh, name_en, short_name, name_key, kind, credit_code, area,
                created_at, created_by, updated_at, import_id)
            select r.id, r.name_zh, r.name_en, r.short_name, r.name_key, r.kind, r.credit_code, r.area, :at, :by, :at,
                :import""" + ROWS,
            """
            insert into partners_name (partner_id, name, name_key, kind)
            select distinct on (r.id, a ->> 'key') r.id, a ->> 'name', a ->> 'key', 'ALIAS'""" + ROWS + """
             cross join lateral jsonb_array_elements(r.aliases) a where a ->> 'key' <> r.name_key""",
            """
            insert into partners_profile (partner_id, district_code, province, city, legal_person, founded_on,
                capital, ownership, size, control, credit_checked, owner_id)
            select r.id, r.district, r.province, r.city, r.legal, r.founded, r.capital, r.ownership, r.size, r.control,
                r.checked, r.owner""" + ROWS,
            """
            insert into partners_field (partner_id, field_code)
            select r.id, f""" + ROWS + " cross join lateral jsonb_array_elements_text(r.fields) f");

    /** Of new organisations and of those that are there: what is there stays. */
    private static final List<String> PARTS = List.of("""
            insert into partners_capability (id, partner_id, kind)
            select nextval('partners_capability_seq'), r.id, c""" + ROWS + """
             cross join lateral jsonb_array_elements_text(r.capabilities) c
            on conflict (partner_id, kind) do nothing""", """
            insert into partners_contact (id, partner_id, name, position, phone, email, consent_on)
            select nextval('partners_contact_seq'), r.id, r.contact, r.position, r.phone, r.email, r.consent""" + ROWS + """
             where r.contact is not null and not exists (
                select 1 from partners_contact o where o.partner_id = r.id and o.name = r.contact)""");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PartnerRepository partners;
    private final PartnerProfiles profiles;
    private final KindGuess kinds;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerWriter(
            JdbcClient jdbc,
            JsonMapper json,
            PartnerRepository partners,
            PartnerProfiles profiles,
            KindGuess kinds,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.partners = partners;
        this.profiles = profiles;
        this.kinds = kinds;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return Days.today(clock);
    }

    void insert(List<ImportedPartner> rows, ImportRun run) {
        if (rows.isEmpty()) {
            return;
        }
        List<Long> ids = jdbc.sql("select nextval('partners_partner_seq') from generate_series(1, ?)")
                .param(rows.size())
                .query(Long.class)
                .list();
        List<Map<String, @Nullable Object>> lines = IntStream.range(0, rows.size())
                .mapToObj(at -> line(ids.get(at), rows.get(at)))
                .toList();
        Map<String, Object> values = new HashMap<>(Map.of("rows", json.writeValueAsString(lines)));
        values.put("at", clock.instant().atOffset(ZoneOffset.UTC));
        values.put("by", run.importer().displayName());
        values.put("import", run.id());
        INSERTS.forEach(sql -> jdbc.sql(sql).params(values).update());
        PARTS.forEach(sql -> jdbc.sql(sql).params(values).update());
        audit.recordAll(ids.stream().map(id -> entry(id, run, List.of())).toList());
    }

    private static AuditEntry entry(long id, ImportRun run, List<FieldChange> changes) {
        return new AuditEntry(
                PartnerJournal.SUBJECT,
                String.valueOf(id),
                "import",
                run.importer().id(),
                run.importer().displayName(),
                run.fileName(),
                changes);
    }

    private Map<String, @Nullable Object> line(long id, ImportedPartner row) {
        PartnerData data = row.data(null, kinds.of(row.name()));
        PartnerFacts facts = row.facts(PartnerFacts.NONE);
        Map<String, @Nullable Object> line = parts(id, row);
        line.put("name_zh", data.nameZh());
        line.put("name_en", data.nameEn());
        line.put("short_name", data.shortName());
        line.put("name_key", NameKey.of(data.nameZh()));
        line.put("kind", data.kind().name());
        line.put("credit_code", text(data.creditCode()));
        line.put("area", data.area());
        line.put(
                "aliases",
                data.aliases().stream()
                        .map(alias -> Map.of("name", alias, "key", NameKey.of(alias)))
                        .toList());
        line.put("district", facts.district());
        line.put("province", facts.province());
        line.put("city", facts.city());
        line.put("legal", facts.legalPerson());
        line.put("founded", text(facts.foundedOn()));
        line.put("capital", facts.capital() == null ? null : facts.capital().value());
        line.put("ownership", text(facts.ownership()));
        line.put("size", text(facts.size()));
        line.put("control", facts.control());
        line.put("checked", text(facts.creditChecked()));
        line.put("owner", facts.owner());
        line.put("fields", facts.fields());
        return line;
    }

    private static Map<String, @Nullable Object> parts(long id, ImportedPartner row) {
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", id);
        line.put("capabilities", row.capabilities().stream().map(Enum::name).toList());
        line.put("contact", row.row().text("contactName"));
        line.put("position", row.row().text("contactPosition"));
        line.put("phone", row.row().text("contactPhone"));
        line.put("email", row.row().text("contactEmail"));
        line.put("consent", text(row.row().day("contactConsent")));
        return line;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Held until the end of the run: whoever edits it meanwhile is stale. */
    void update(KnownPartners.Known target, ImportedPartner row, ImportRun run) {
        jdbc.sql("select id from partners_partner where id = ? for update")
                .param(target.id())
                .query(Long.class)
                .single();
        Partner partner = partners.findById(target.id()).orElseThrow();
        PartnerFacts before = profiles.of(target.id());
        PartnerData data = row.data(partner.data(), partner.data().kind());
        PartnerFacts facts = row.facts(before);
        List<FieldChange> changes = new ArrayList<>(PartnerChanges.of(partner.data(), data));
        changes.addAll(PartnerChanges.of(before, facts));
        if (target.undone()) {
            partner.restore(clock.instant());
        }
        partner.edit(data, clock.instant());
        partners.saveAndFlush(partner);
        if (target.undone()) {
            jdbc.sql("update partners_partner set import_id = ?, import_undone = false where id = ?")
                    .params(run.id(), target.id())
                    .update();
        }
        profiles.keep(target.id(), facts);
        String line = json.writeValueAsString(List.of(parts(target.id(), row)));
        PARTS.forEach(sql -> jdbc.sql(sql).param("rows", line).update());
        audit.record(entry(target.id(), run, changes));
        if (changes.stream().anyMatch(change -> change.field().startsWith("name"))) {
            events.publishEvent(new PartnerRenamed(new PartnerId(target.id())));
        }
    }
}
