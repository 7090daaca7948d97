package org.baseportal.partners.domain;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.audit.FieldChange;
import org.baseportal.partners.PartnerId;
import org.baseportal.shared.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of organisations: for staff and administrators alone. Lists carry masked numbers; a whole one is given out
 * one at a time and each time written down.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('STAFF', 'ADMIN')")
public class PartnerContacts {

    private static final Pattern NUMBER = Pattern.compile("^(.{0,3}).*?(.{0,2})$", Pattern.DOTALL);
    private static final int SHORT = 7;

    private final JdbcClient jdbc;
    private final PartnerJournal journal;

    PartnerContacts(JdbcClient jdbc, PartnerJournal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The people, numbers and addresses masked. */
    @Transactional(readOnly = true)
    public List<ContactPerson> list(PartnerId id) {
        return read(id).stream()
                .map(person -> new ContactPerson(
                        person.id(),
                        person.name(),
                        person.position(),
                        maskedPhone(person.phone()),
                        maskedMail(person.email()),
                        person.consentOn()))
                .toList();
    }

    private List<ContactPerson> read(PartnerId id) {
        return jdbc.sql("select c.* from partners_contact c where c.partner_id " + PartnerJournal.SAME
                        + " order by c.id")
                .param("id", id.value())
                .query((row, i) -> new ContactPerson(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("phone"),
                        row.getString("email"),
                        row.getDate("consent_on") == null
                                ? null
                                : row.getDate("consent_on").toLocalDate()))
                .list();
    }

    static @Nullable String maskedPhone(@Nullable String phone) {
        if (phone == null || phone.length() < SHORT) {
            return phone == null ? null : "****";
        }
        return NUMBER.matcher(phone).replaceFirst("$1****$2");
    }

    static @Nullable String maskedMail(@Nullable String email) {
        if (email == null) {
            return null;
        }
        int at = email.indexOf('@');
        return at < 1 ? "***" : email.charAt(0) + "***" + email.substring(at);
    }

    /** One person with number and address; the trail says who looked. */
    public ContactPerson reveal(PartnerId id, long contact, CurrentUser by) {
        ContactPerson person =
                read(id).stream().filter(one -> one.id() == contact).findFirst().orElseThrow(NotFoundException::new);
        journal.record(id.value(), "reveal", by, null, new FieldChange("contact", null, person.name()));
        return person;
    }

    /** Adds a person. Number and address need his consent; constraint partners_contact_consent. */
    public void add(PartnerId id, ContactPerson person, CurrentUser by) {
        long partner = journal.require(id);
        jdbc.sql("""
                insert into partners_contact (id, partner_id, name, position, phone, email, consent_on)
                values (nextval('partners_contact_seq'), :partner, :name, :position, :phone, :email, :consent)""")
                .param("partner", partner)
                .param("name", person.name())
                .param("position", person.position())
                .param("phone", person.phone())
                .param("email", person.email())
                .param("consent", person.consentOn())
                .update();
        journal.record(partner, "contact-add", by, null, new FieldChange("contact", null, person.name()));
    }

    /** Removes a person, as he may ask at any time. */
    public void remove(PartnerId id, long contact, CurrentUser by) {
        long partner = journal.require(id);
        String name = jdbc.sql("delete from partners_contact where id = :row and partner_id " + PartnerJournal.SAME
                        + " returning name")
                .param("row", contact)
                .param("id", partner)
                .query(String.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        journal.record(
                partner, "contact-remove", by, null, new FieldChange("contact", Objects.requireNonNull(name), null));
    }
}
