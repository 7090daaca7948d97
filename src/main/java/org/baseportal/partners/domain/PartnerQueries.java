package org.baseportal.partners.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baseportal.partners.CreditCode;
import org.baseportal.partners.PartnerId;
import org.baseportal.partners.PartnerKind;
import org.baseportal.shared.list.Cursor;
import org.baseportal.shared.list.Keyset;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.baseportal.shared.list.SortColumn;
import org.baseportal.shared.list.SortDirection;
import org.baseportal.shared.list.Total;
import org.baseportal.shared.time.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads organisations for the pages. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN', 'FINANCE', 'APPROVER', 'VIEWER')")
public class PartnerQueries {

    private static final SortColumn BY_NAME = SortColumn.chinese("p.name_zh");

    private final JdbcClient jdbc;
    private final PartnerProfiles profiles;
    private final PartnerRevisions revisions;
    private final Clock clock;

    PartnerQueries(JdbcClient jdbc, PartnerProfiles profiles, PartnerRevisions revisions, Clock clock) {
        this.revisions = revisions;
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** One page of the list, by name. */
    public Slice<PartnerRow> list(PartnerFilter filter, PageRequest request) {
        Map<String, Object> params = new HashMap<>();
        String from = " from partners_partner p where " + PartnerCondition.of(filter, Days.today(clock), params);
        long rows = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        Keyset keyset = Keyset.of(BY_NAME, SortDirection.ASC, "p.id", Total.exact(rows), request);
        Slice<PartnerRow> slice = read(from, params, keyset);
        Keyset byNumber = keyset.withoutCursor(request);
        return slice.rows().isEmpty() && byNumber != null ? read(from, params, byNumber) : slice;
    }

    private Slice<PartnerRow> read(String from, Map<String, Object> params, Keyset keyset) {
        List<PartnerRow> rows = jdbc.sql("select p.*, " + PartnerCondition.RESTRICTED + " as restricted, "
                        + keyset.key() + " as cursor_key" + from + keyset.condition() + keyset.order())
                .params(params)
                .params(keyset.params())
                .query((row, i) -> row(row))
                .list();
        return keyset.slice(rows, PartnerRow::cursor);
    }

    private static PartnerRow row(ResultSet row) throws SQLException {
        return new PartnerRow(
                row.getLong("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("short_name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("credit_code"),
                row.getString("area"),
                row.getBoolean("archived"),
                row.getBoolean("restricted"),
                new Cursor(row.getString("cursor_key"), row.getLong("id")));
    }

    /** The organisation of this id, merges followed. */
    public Optional<PartnerDetail> find(PartnerId id) {
        return jdbc.sql("select s.* from partners_partner p"
                        + " join partners_partner s on s.id = coalesce(p.merged_into, p.id) where p.id = :id")
                .param("id", id.value())
                .query((row, i) -> detail(row))
                .optional();
    }

    /** What an organisation was at a version, as {@link PartnerValues}; empty if the form has not changed it since. */
    public Map<String, String> original(PartnerId id, long version) {
        return revisions.of(id.value(), version);
    }

    /** The ids that are one organisation: the survivor's first, then those merged into it. */
    public List<Long> same(PartnerId id) {
        return jdbc.sql("select s.id from partners_partner p"
                        + " join partners_partner s on coalesce(s.merged_into, s.id) = coalesce(p.merged_into, p.id)"
                        + " where p.id = ? order by s.merged_into nulls first, s.id")
                .param(id.value())
                .query(Long.class)
                .list();
    }

    private PartnerDetail detail(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        PartnerData data = new PartnerData(
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("short_name"),
                PartnerKind.valueOf(row.getString("kind")),
                code(row.getString("credit_code")),
                row.getString("area"),
                otherNames(id, OtherName.Kind.ALIAS));
        return new PartnerDetail(
                new PartnerId(id),
                row.getLong("version"),
                row.getBoolean("archived"),
                data,
                profiles.of(id),
                otherNames(id, OtherName.Kind.FORMER),
                mergedNames(id),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable CreditCode code(@Nullable String value) {
        return value == null ? null : CreditCode.parse(value).orElse(null);
    }

    private List<String> mergedNames(long id) {
        return jdbc.sql("select name_zh from partners_partner where merged_into = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> otherNames(long id, OtherName.Kind kind) {
        return jdbc.sql("select name from partners_name where partner_id = :id and kind = :kind order by name")
                .param("id", id)
                .param("kind", kind.name())
                .query(String.class)
                .list();
    }
}
