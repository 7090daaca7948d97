package org.baseportal.projects.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.shared.time.Days;
import org.baseportal.shared.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The technology fields as forms and pages name them. */
@Service
@TrustedCaller("forms and pages of projects; the names of fields are no secret")
public class FieldCatalog {

    private final JdbcClient jdbc;
    private final Clock clock;

    FieldCatalog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The fields that may be chosen today, and the one that is chosen already, whatever became of it. */
    public List<Option> choosable(@Nullable String chosen, Locale language) {
        LocalDate today = Days.today(clock);
        return jdbc.sql("""
                select code, case when :english then name_en else name_zh end from projects_field
                where code = :chosen
                   or (active and valid_from <= :today and (valid_to is null or valid_to >= :today))
                order by position, code""")
                .param("english", isEnglish(language))
                .param("chosen", chosen == null ? "" : chosen)
                .param("today", today)
                .query((row, number) -> new Option(row.getString(1), row.getString(2)))
                .list();
    }

    /** The name of a field in the reader's language. */
    public Optional<String> name(@Nullable String code, Locale language) {
        return code == null
                ? Optional.empty()
                : jdbc.sql(
                                "select case when :english then name_en else name_zh end from projects_field where code = :code")
                        .param("english", isEnglish(language))
                        .param("code", code)
                        .query(String.class)
                        .optional();
    }

    /** The name, in the reader's language, of the field that has this code or this Chinese name; else the text itself. */
    public String shown(String codeOrName, Locale language) {
        return jdbc.sql("""
                select case when :english then name_en else name_zh end from projects_field
                where code = :text or name_zh = :text order by code = :text desc limit 1""")
                .param("english", isEnglish(language))
                .param("text", codeOrName)
                .query(String.class)
                .optional()
                .orElse(codeOrName);
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
