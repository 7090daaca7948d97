package org.baseportal.projects.domain;

import java.util.List;
import org.baseportal.exchange.SheetColumn.Kind;

/**
 * One column of the export. Those that an import reads carry the names of its fields, so that an exported file can be
 * imported again.
 *
 * @param key the property's name; its heading is the message {@code projects.sheet.<key>}
 * @param sql where its value comes from; always aliased as the key
 * @param words the family of messages that say a code, or empty
 */
record ExportColumn(String key, Kind kind, String sql, String words) {

    /** What even those see who may see no more than the title. */
    static final List<String> OPEN = List.of("code", "titleZh", "titleEn", "originInstitution");

    /** One a line; words that have a translation stand as tokens, which {@link ExportCells} says. */
    private static final String RIGHTS = "(select string_agg(concat_ws(' | ', i.number,"
            + " '#{projects.ipKind.' || i.kind || '}', '#{projects.ipState.' || i.legal_state || '}',"
            + " coalesce(i.holder, '-'), coalesce(i.inventors, '-'), case when i.pledged then '#{projects.ip.pledged}' end,"
            + " case when i.licensed then '#{projects.ip.licensed}' end), E'\\n' order by i.position)"
            + " from projects_ip_right i where i.project_id = p.id)";

    private static final String NEEDS = "(select string_agg('#{projects.need.' || d.kind || '}'"
            + " || coalesce('\uFF1A' || translate(d.text, E'\\r\\n', '  '), ''), E'\\n' order by d.position)"
            + " from projects_need d where d.project_id = p.id)";

    static final List<ExportColumn> ALL = List.of(
            text("code", "l.code"),
            text(
                    "externalNumbers",
                    "(select string_agg(case when n.system = '-' then n.number else n.system || ':' || n.number end,"
                            + " '；' order by n.system, n.number) from projects_external_number n"
                            + " where n.project_id = p.id)"),
            longText("titleZh", "p.title_zh"),
            longText("titleEn", "p.title_en"),
            partner("originInstitution", "p.origin_institution_id"),
            partner("carryingUnit", "p.carrying_unit_id"),
            longText(
                    "participants",
                    "(select string_agg(s.name_zh, '；' order by a.position) from projects_participant a"
                            + " join partners_partner o on o.id = a.partner_id"
                            + " join partners_partner s on s.id = coalesce(o.merged_into, o.id)"
                            + " where a.project_id = p.id)"),
            partner("recommendingUnit", "p.recommending_unit_id"),
            text("piName", "p.pi_name"),
            text("piTitle", "p.pi_title"),
            text("piUnit", "p.pi_unit"),
            longText(
                    "team",
                    "(select string_agg(m.name, '；' order by m.position) from projects_member m"
                            + " where m.project_id = p.id)"),
            contact("contactName", "name", "PROJECT"),
            contact("contactPhone", "phone", "PROJECT"),
            contact("contactEmail", "email", "PROJECT"),
            contact("moneyContactName", "name", "MONEY"),
            contact("moneyContactPhone", "phone", "MONEY"),
            contact("moneyContactEmail", "email", "MONEY"),
            new ExportColumn("field", Kind.TEXT, "p.field_code", ""),
            new ExportColumn("productKind", Kind.TEXT, "p.product_kind", "projects.productKind."),
            text("indication", "p.indication"),
            new ExportColumn("trl", Kind.INTEGER, "p.trl", ""),
            new ExportColumn("stage", Kind.TEXT, "p.stage", "projects.stage."),
            new ExportColumn("openness", Kind.TEXT, "p.openness", "projects.openness."),
            text(
                    "tags",
                    "(select string_agg(t.tag, '；' order by t.position) from projects_tag t where t.project_id = p.id)"),
            money("wantedTotal", "p.wanted_total"),
            money("wantedFiscal", "p.wanted_fiscal"),
            money("wantedOwn", "p.wanted_own"),
            money("wantedOther", "p.wanted_other"),
            new ExportColumn("startsOn", Kind.DAY, "p.starts_on", ""),
            new ExportColumn("endsOn", Kind.DAY, "p.ends_on", ""),
            longText("ipRights", RIGHTS),
            longText("needs", NEEDS),
            longText("summary", "p.summary"),
            longText("problem", "p.problem"),
            longText("advantage", "p.advantage"),
            longText("economics", "p.economics"),
            new ExportColumn("status", Kind.TEXT, "p.status", "projects.status."),
            money("approvedAmount", "p.approved_amount"),
            text("owner", "(select u.display_name from accounts_user u where u.id = p.owner_id)"),
            text(
                    "keyYears",
                    "(select string_agg(k.year::text, '；' order by k.year) from projects_key_mark k"
                            + " where k.project_id = p.id)"),
            new ExportColumn("registeredOn", Kind.DAY, "(p.created_at at time zone 'Asia/Shanghai')::date", ""),
            new ExportColumn("updatedOn", Kind.DAY, "(p.updated_at at time zone 'Asia/Shanghai')::date", ""));

    private static ExportColumn text(String key, String sql) {
        return new ExportColumn(key, Kind.TEXT, sql, "");
    }

    private static ExportColumn longText(String key, String sql) {
        return new ExportColumn(key, Kind.LONG_TEXT, sql, "");
    }

    private static ExportColumn money(String key, String sql) {
        return new ExportColumn(key, Kind.MONEY, sql, "");
    }

    private static ExportColumn partner(String key, String id) {
        return text(
                key,
                "(select s.name_zh from partners_partner o"
                        + " join partners_partner s on s.id = coalesce(o.merged_into, o.id) where o.id = " + id + ")");
    }

    private static ExportColumn contact(String key, String column, String purpose) {
        return text(
                key,
                "(select c." + column + " from projects_contact c where c.project_id = p.id and c.purpose = '" + purpose
                        + "'" + " order by c.position limit 1)");
    }

    boolean isOpen() {
        return OPEN.contains(key);
    }
}
