package org.baseportal.funding.domain;

import java.sql.Types;
import java.util.List;
import org.baseportal.benchmark.ProjectsWorkload;
import org.baseportal.benchmark.Workload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A ledger of many years: sources of all channels, a hundred commitments of each, and payments that go straight to the
 * projects; every entry follows from an order that three people signed, as the database asks for it.
 */
public final class FundingWorkload implements Workload {

    private static final int COMMITMENTS = 100;
    private static final int PAYMENTS = 24;
    private static final long BASE = 10_000_000;
    private static final long ROUND = 10_000;

    private static final String ORDERS = """
            insert into funding_order (id, kind, state, source_id, year, commitment_id, project_id, flow, amount, part1,
                value_on, document, voucher, token, recorded_by, recorded_by_name, recorded_at)
            select :round * 10000 + s.id - 10000000, :kind, 'RECORDED', s.id, y.year, c.id, c.project_id, :flow,
                :amount, :amount, make_date(y.year, 1, 1) + (:round * 7 % 360)::int, 'B', 'V' || :round,
                md5(:round || '-' || s.id)::uuid, :by, 'benchmark', now()
            from funding_source s cross join lateral (select 2006 + (s.id % 21)::int as year) y
            left join funding_commitment c on c.id = s.id + :commitment and c.source_id = s.id
            where s.id > 10000000 and (c.id is not null or :commitment = 0) order by s.id""";

    private static final String SIGNED = """
            update funding_order set state = 'APPROVED', checked_by = :second, checked_by_name = 'b', checked_at = now(),
                approved_by = :third, approved_by_name = 'c', approved_at = now()
            where id between :round * 10000 and :round * 10000 + 9999""";

    private static final String ENTRIES = """
            insert into funding_entry (id, kind, order_id, channel, source_id, commitment_id, project_id, flow, year,
                value_on, booked_at, amount, number, voucher, document, recorded_by, recorded_by_name, approved_by,
                approved_by_name)
            select o.id, o.kind, o.id, s.channel, o.source_id, o.commitment_id, o.project_id, o.flow, o.year, o.value_on,
                now(), o.amount, 'PB-' || o.id, o.voucher, o.document, o.recorded_by, o.recorded_by_name, o.approved_by,
                o.approved_by_name
            from funding_order o join funding_source s on s.id = o.source_id
            where o.id between :round * 10000 and :round * 10000 + 9999 order by o.id""";

    private static final String SIDES = """
            from funding_order o cross join (values ('COMMIT', 'FREE', -1, false), ('COMMIT', 'OUTSTANDING', 1, true),
                    ('BUDGET_INITIAL', 'BUDGET', -1, false), ('BUDGET_INITIAL', 'FREE', 1, false),
                    ('PAYMENT', 'OUTSTANDING', -1, true), ('PAYMENT', 'DISBURSED', 1, true),
                    ('PAYMENT', 'RECEIVED_DIRECT', -1, false), ('PAYMENT', 'PAID_DIRECT', 1, false))
                as side (order_kind, kind, sign, bound)
            where o.id between :round * 10000 and :round * 10000 + 9999 and side.order_kind = o.kind""";

    private static final String ACCOUNTS =
            "insert into funding_account (kind, source_id, commitment_id, year) select side.kind, o.source_id,"
                    + " case when side.bound then o.commitment_id end, o.year " + SIDES + " on conflict do nothing";

    private static final String LINES = "insert into funding_line (entry_id, account_id, amount)"
            + " select o.id, a.id, side.sign * o.amount " + SIDES.replace("where", """
            join funding_account a on a.kind = side.kind and a.source_id = o.source_id and a.year = o.year
                and a.commitment_id is not distinct from case when side.bound then o.commitment_id end
            where""");

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public int fullSize() {
        return 5_000_000;
    }

    @Override
    public void fill(JdbcClient jdbc, TransactionOperations transaction, long by, int size) {
        new ProjectsWorkload().fill(jdbc, transaction, by, Math.max(1_000, size / 250));
        int sources = Math.max(4, size / (COMMITMENTS * (PAYMENTS + 1)));
        List<Long> people = jdbc.sql("select id from accounts_user where id <> ? order by id limit 2")
                .param(by)
                .query(Long.class)
                .list();
        Round round = new Round(jdbc, transaction, by, people.get(0), people.get(1));
        transaction.executeWithoutResult(status -> sources(jdbc, sources, by));
        round.book(1, "BUDGET_INITIAL", 0, 1_000_000_000, null);
        for (int number = 1; number <= COMMITMENTS; number++) {
            long commitment = number * 100_000L;
            transaction.executeWithoutResult(status -> commitments(jdbc, commitment));
            round.book(1 + number, "COMMIT", commitment, 1_000_000, null);
        }
        for (int payment = 0; payment < PAYMENTS; payment++) {
            for (int number = 1; number <= COMMITMENTS; number++) {
                long next = 1_000 + payment * 200L + number;
                round.book(next, "PAYMENT", number * 100_000L, 10_000, "DIRECT");
            }
        }
        jdbc.sql(
                        "analyze funding_source, funding_commitment, funding_order, funding_entry, funding_line, funding_account")
                .update();
    }

    private static void sources(JdbcClient jdbc, int many, long by) {
        jdbc.sql("""
                insert into funding_source (id, channel, provider_id, name, instrument, level, document_number, token,
                    created_by, created_by_name, created_at)
                select 10000000 + i, (array['UNIVERSITY', 'ENTERPRISE', 'FINANCE', 'GOVERNMENT'])[1 + i % 4],
                    900000001 + i % 300, '第' || i || '号资金', 'GRANT', case when i % 4 = 3 then 'CITY' end, 'B-' || i,
                    md5('source' || i)::uuid, :by, 'benchmark', now()
                from generate_series(1, :many) i on conflict do nothing""").param("many", many).param("by", by).update();
    }

    private static void commitments(JdbcClient jdbc, long commitment) {
        jdbc.sql("""
                insert into funding_commitment (id, number, source_id, project_id, year, created_at)
                select s.id + :commitment, 'ZB-' || s.id + :commitment, s.id, p.ids[1 + (s.id * 101 + :commitment / 100000 * 7)
                    % array_length(p.ids, 1)], 2006 + (s.id % 21)::int, now()
                from funding_source s, (select array_agg(id order by id) as ids from projects_project
                    where status in ('APPROVED', 'INCUBATING') and code < 'BP-2025') p
                where s.id > 10000000 on conflict do nothing""").param("commitment", commitment).update();
    }

    /** One entry for each source, in a transaction of its own; does nothing where it is done. */
    private record Round(JdbcClient jdbc, TransactionOperations transaction, long by, long second, long third) {

        void book(long number, String kind, long commitment, long amount, @Nullable String flow) {
            long round = BASE / ROUND + number;
            boolean done = jdbc.sql("select exists (select from funding_order where id between ? and ?)")
                    .params(round * ROUND, round * ROUND + ROUND - 1)
                    .query(Boolean.class)
                    .single();
            if (done) {
                return;
            }
            transaction.executeWithoutResult(status -> {
                jdbc.sql(ORDERS)
                        .param("round", round)
                        .param("kind", kind)
                        .param("commitment", commitment)
                        .param("amount", amount)
                        .param("flow", flow, Types.VARCHAR)
                        .param("by", by)
                        .update();
                jdbc.sql(SIGNED)
                        .param("round", round)
                        .param("second", second)
                        .param("third", third)
                        .update();
                for (String sql : List.of(ENTRIES, ACCOUNTS, LINES)) {
                    jdbc.sql(sql).param("round", round).update();
                }
            });
        }
    }

    @Override
    public List<MeasuredPage> pages(JdbcClient jdbc) {
        List<Long> sources = jdbc.sql(
                        "select id from funding_source where id > 10000000 order by md5(id::text) limit 200")
                .query(Long.class)
                .list();
        return List.of(
                page("home with the meter", "/", "bp-meter"),
                new MeasuredPage(
                        "source", at -> "/funding/sources/" + sources.get(at % sources.size()), "bp-facts", 200, 0),
                page("year", "/funding/targets?year=2020", "bp-meter"),
                page("where the money goes", "/funding/flow?year=2020", "bp-band"),
                page("cash by month", "/funding/cash?year=2020", "bp-cashline"),
                page("sources", "/funding/sources", "<tr"),
                page("ledger", "/funding/entries?year=2020", "<tr"));
    }

    private static MeasuredPage page(String what, String address, String mark) {
        return new MeasuredPage(what, at -> address, mark, 200, 0);
    }
}
