package org.baseportal.reviews.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baseportal.accounts.TrustedCaller;
import org.baseportal.shared.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The names of the technology fields, for choice and for showing. */
@Service("reviewsFieldNames")
@Transactional(readOnly = true)
@TrustedCaller("pages of reviewers; the names of fields are no secret")
public class FieldNames {

    private final JdbcClient jdbc;

    FieldNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields in use, in their order. */
    public List<Option> options(boolean english) {
        return jdbc.sql("select code, name_zh, name_en from projects_field where active order by position, code")
                .query((row, i) -> new Option(row.getString(1), row.getString(english ? 3 : 2)))
                .list();
    }

    /** All names by code. */
    public Map<String, String> names(boolean english) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select code, name_zh, name_en from projects_field").query(row -> {
            names.put(row.getString(1), row.getString(english ? 3 : 2));
        });
        return names;
    }
}
