package org.baseportal.funding.domain;

import java.util.List;
import org.baseportal.funding.Channel;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a year's money goes: from the channels through the sources to the stages in which projects stand today. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(MoneyRoles.SEE)
public class MoneyFlows {

    private final JdbcClient jdbc;

    MoneyFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one source has bound in a year to the projects of one stage; never zero. */
    public record Strand(Channel channel, long source, String name, Stage stage, Yuan amount) {}

    /** What is committed of a year, by channel and then by source, the largest source first. */
    public List<Strand> committed(int year) {
        return jdbc.sql("""
                select s.channel, s.id, s.name, f.stage, f.amount
                from (select a.source_id, p.stage, sum(a.balance) as amount,
                          sum(sum(a.balance)) over (partition by a.source_id) as whole
                      from funding_account a join funding_commitment c on c.id = a.commitment_id
                      join projects_project p on p.id = c.project_id
                      where a.year = :year and a.kind in ('OUTSTANDING', 'DISBURSED')
                      group by a.source_id, p.stage having sum(a.balance) > 0) f
                join funding_source s on s.id = f.source_id
                order by array_position(array['UNIVERSITY', 'ENTERPRISE', 'FINANCE', 'GOVERNMENT'], s.channel),
                    f.whole desc, s.id""")
                .param("year", year)
                .query((row, number) -> new Strand(
                        Channel.valueOf(row.getString("channel")),
                        row.getLong("id"),
                        row.getString("name"),
                        Stage.valueOf(row.getString("stage")),
                        Yuan.of(row.getBigDecimal("amount"))))
                .list();
    }
}
