package org.baseportal.partners.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.shared.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The districts of Beijing: reference data. */
@Service
@Transactional(readOnly = true)
@TrustedCaller("pages of organisations; the names of districts are no secret")
public class Districts {

    private final JdbcClient jdbc;

    Districts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All districts in their order, in the reader's language. */
    public List<Option> options(Locale locale) {
        String name = locale.getLanguage().equals("en") ? "name_en" : "name_zh";
        return jdbc.sql("select code, " + name + " as name from partners_district order by position")
                .query((row, i) -> new Option(row.getString("code"), row.getString("name")))
                .list();
    }

    /** The Chinese name of a district. */
    public Optional<String> nameZh(String code) {
        return options(Locale.SIMPLIFIED_CHINESE).stream()
                .filter(option -> option.value().equals(code))
                .map(Option::label)
                .findFirst();
    }
}
