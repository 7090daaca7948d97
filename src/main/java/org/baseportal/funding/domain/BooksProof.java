package org.baseportal.funding.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.shared.health.HealthFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books from their entries, in one view of the database, and says where they do not hold. */
@Component
class BooksProof {

    private static final int SHOWN = 20;

    private static final Map<String, String> PROOFS = proofs();

    private final JdbcClient jdbc;

    BooksProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static Map<String, String> proofs() {
        Map<String, String> proofs = new LinkedHashMap<>();
        proofs.put("unbalanced", """
                select e.number from funding_entry e left join funding_line l on l.entry_id = e.id
                group by e.id having count(l.account_id) < 2 or sum(l.amount) <> 0 order by e.id""");
        proofs.put("balances", """
                select a.kind || ' ' || a.id from funding_account a
                left join funding_line l on l.account_id = a.id
                group by a.id having a.balance <> coalesce(sum(l.amount), 0) order by a.id""");
        proofs.put("days", """
                select coalesce(k.year, l.year) || ' ' || coalesce(k.kind, l.kind) from (
                    select year, kind, channel, on_day, sum(amount) as amount from funding_day_sum
                    group by year, kind, channel, on_day having sum(amount) <> 0) k
                full join (
                    select a.year, a.kind, e.channel, e.value_on as on_day, sum(l.amount) as amount
                    from funding_line l join funding_account a on a.id = l.account_id
                    join funding_entry e on e.id = l.entry_id
                    where a.commitment_id is null and a.year is not null
                    group by a.year, a.kind, e.channel, e.value_on having sum(l.amount) <> 0) l
                    on (l.year, l.kind, l.channel, l.on_day) = (k.year, k.kind, k.channel, k.on_day)
                where k.amount is distinct from l.amount""");
        proofs.put("below", """
                select kind || ' ' || id from funding_account
                where kind in ('FREE', 'OUTSTANDING', 'DISBURSED', 'CASH') and balance < 0 order by id""");
        proofs.put("budget", """
                select s.name || ' ' || a.year from funding_account a join funding_source s on s.id = a.source_id
                where a.kind in ('BUDGET', 'FREE', 'OUTSTANDING', 'DISBURSED')
                group by s.id, a.year having sum(a.balance) <> 0 order by s.id""");
        proofs.put("flows", """
                select s.name from funding_account a join funding_source s on s.id = a.source_id
                where a.kind = 'CASH' or a.kind like 'RECEIVED%' or a.kind like 'PAID%'
                group by s.id having sum(a.balance) <> 0 order by s.id""");
        proofs.put("disbursed", """
                select s.name from funding_account a join funding_source s on s.id = a.source_id
                where a.kind = 'DISBURSED' or a.kind like 'PAID%' group by s.id
                having sum(a.balance) filter (where a.kind = 'DISBURSED')
                    is distinct from sum(a.balance) filter (where a.kind like 'PAID%') order by s.id""");
        proofs.put("orders", """
                select o.id::text from funding_order o left join funding_entry e on e.order_id = o.id
                where (o.approved_by is not null) <> (e.id is not null) or e.amount <> o.amount order by o.id""");
        proofs.put("plan", """
                select c.number || ' ' || i.year from funding_instalment i
                join funding_commitment c on c.id = i.commitment_id where i.cancelled_at is null
                group by c.id, i.year having sum(i.amount) > (select coalesce(sum(a.balance), 0)
                    from funding_account a where a.commitment_id = c.id and a.year = i.year) order by c.id""");
        proofs.put("hands", """
                select e.number from funding_entry e join funding_order o on o.id = e.order_id
                where e.recorded_by = e.approved_by or o.checked_by = e.approved_by or o.endorsed_by = e.approved_by
                order by e.id""");
        return proofs;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<HealthFinding> find() {
        List<HealthFinding> findings = new ArrayList<>();
        long entries =
                jdbc.sql("select count(*) from funding_entry").query(Long.class).single();
        findings.add(HealthFinding.good("funding.books.entries", entries));
        PROOFS.forEach((key, sql) -> {
            List<String> wrong = jdbc.sql(sql).query(String.class).list();
            if (wrong.isEmpty()) {
                findings.add(HealthFinding.good("funding.books.good." + key));
            } else {
                String shown = String.join(", ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
                findings.add(HealthFinding.bad("funding.books.bad." + key, wrong.size(), shown));
            }
        });
        return findings;
    }
}
