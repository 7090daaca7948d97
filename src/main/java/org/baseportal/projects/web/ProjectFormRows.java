package org.baseportal.projects.web;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.baseportal.projects.ContactPurpose;
import org.baseportal.projects.IpKind;
import org.baseportal.projects.IpState;
import org.baseportal.projects.NeedKind;
import org.baseportal.projects.domain.Contact;
import org.baseportal.projects.domain.ExternalNumber;
import org.baseportal.projects.domain.IpRight;
import org.baseportal.projects.domain.Need;
import org.baseportal.projects.domain.TeamMember;
import org.jspecify.annotations.Nullable;

/** The repeating rows of the long form. A row in which nothing was typed is left out when the form is saved. */
final class ProjectFormRows {

    private ProjectFormRows() {}

    /** The list as it was sent: none for null, and an empty row where a row could not be read. */
    static <T> List<T> whole(@Nullable List<T> rows, T empty) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(row -> Objects.requireNonNullElse(row, empty))
                        .toList();
    }

    /** A person of the team. */
    record MemberRow(
            @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 60) String title,
            @Nullable @Size(max = 200) String unit,
            @Nullable @Size(max = 200) String task) {

        static final MemberRow EMPTY = new MemberRow(null, null, null, null);

        static MemberRow of(TeamMember member) {
            return new MemberRow(member.name(), member.title(), member.unit(), member.task());
        }
    }

    /** A contact. */
    record ContactRow(
            @Nullable ContactPurpose purpose,
            @Nullable @Size(max = 60) String name,
            @Nullable @Size(max = 40) String phone,
            @Nullable @Size(max = 200) String email) {

        static final ContactRow EMPTY = new ContactRow(ContactPurpose.PROJECT, null, null, null);

        static ContactRow of(Contact contact) {
            return new ContactRow(contact.purpose(), contact.name(), contact.phone(), contact.email());
        }

        boolean isBlank() {
            return name == null && phone == null && email == null;
        }
    }

    /** A right. */
    record IpRow(
            @Nullable @Size(max = 60) String number,
            @Nullable IpKind kind,
            @Nullable IpState legalState,
            @Nullable @Size(max = 200) String holder,
            @Nullable @Size(max = 300) String inventors,
            @Nullable Boolean pledged,
            @Nullable Boolean licensed) {

        IpRow {
            pledged = Boolean.TRUE.equals(pledged);
            licensed = Boolean.TRUE.equals(licensed);
        }

        static final IpRow EMPTY = new IpRow(null, IpKind.INVENTION, IpState.APPLIED, null, null, false, false);

        static IpRow of(IpRight right) {
            return new IpRow(
                    right.number(),
                    right.kind(),
                    right.legalState(),
                    right.holder(),
                    right.inventors(),
                    right.pledged(),
                    right.licensed());
        }

        boolean isBlank() {
            return number == null && holder == null && inventors == null;
        }
    }

    /** A need. */
    record NeedRow(
            @Nullable NeedKind kind,
            @Nullable @Size(max = 500) String text) {

        static final NeedRow EMPTY = new NeedRow(null, null);

        static NeedRow of(Need need) {
            return new NeedRow(need.kind(), need.text());
        }
    }

    /** A number elsewhere. */
    record NumberRow(
            @Nullable @Size(max = 40) String system,
            @Nullable @Size(max = 80) String number) {

        static final NumberRow EMPTY = new NumberRow(null, null);

        static NumberRow of(ExternalNumber number) {
            return new NumberRow(number.system(), number.number());
        }
    }
}
