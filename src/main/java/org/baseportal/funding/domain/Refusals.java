package org.baseportal.funding.domain;

import java.util.List;
import org.baseportal.shared.web.ConflictException;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words what a constraint of the database refused: the last wall speaks like the first. */
final class Refusals {

    private static final List<String> KNOWN = List.of(
            "funding_account_free_enough",
            "funding_account_outstanding_enough",
            "funding_account_disbursed_enough",
            "funding_account_cash_enough",
            "funding_account_budget_enough",
            "funding_year_closed",
            "funding_source_fixed",
            "funding_order_one_initial",
            "funding_order_one_reversal",
            "funding_instalment_within_commitment",
            "funding_instalment_elsewhere",
            "funding_instalment_other",
            "funding_instalment_blocked",
            "funding_instalment_ordered",
            "funding_match_line_once",
            "funding_match_entry_once",
            "funding_match_other");

    private Refusals() {}

    static RuntimeException of(DataIntegrityViolationException failure) {
        String message = String.valueOf(failure.getMostSpecificCause().getMessage());
        return KNOWN.stream()
                .filter(message::contains)
                .findFirst()
                .<RuntimeException>map(name -> new ConflictException("funding.refused." + name))
                .orElse(failure);
    }
}
