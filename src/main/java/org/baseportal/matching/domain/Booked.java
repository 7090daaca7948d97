package org.baseportal.matching.domain;

import java.util.Map;
import org.baseportal.shared.web.ConflictException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

/** Says in words which rule of the table of meetings a statement broke. */
final class Booked {

    private static final Map<String, String> WORDS = Map.of(
            "matching_meeting_project_free", "matching.event.busy.project",
            "matching_meeting_partner_free", "matching.event.busy.partner",
            "matching_meeting_person_free", "matching.event.busy.person",
            "matching_meeting_place_free", "matching.event.busy.place",
            "matching_meeting_once", "matching.event.busy.once",
            "matching_meeting_in_table", "matching.event.busy.table",
            "matching_meeting_not_self", "matching.veto.CONFLICT",
            "matching_meeting_over", "matching.event.over");

    private Booked() {}

    /** The same as an answer to the person; what is no rule of the table is thrown as it came. */
    static ConflictException as(DataIntegrityViolationException broken) {
        ServerErrorMessage said =
                broken.getMostSpecificCause() instanceof PSQLException cause ? cause.getServerErrorMessage() : null;
        String words = said == null ? null : WORDS.get(String.valueOf(said.getConstraint()));
        if (words == null) {
            throw broken;
        }
        return new ConflictException(words);
    }
}
