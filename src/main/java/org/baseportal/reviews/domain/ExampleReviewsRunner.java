package org.baseportal.reviews.domain;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** In the profile {@code demo}: a decided round and a running one, only in a database without rounds. */
@Component
@Profile("demo")
@Order(150)
class ExampleReviewsRunner implements ApplicationRunner {

    private final ExampleReviews example;
    private final ExampleCalls calls;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ExampleReviewsRunner(ExampleReviews example, ExampleCalls calls, JdbcClient jdbc, TransactionTemplate transaction) {
        this.example = example;
        this.calls = calls;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        boolean empty = jdbc.sql("select not exists (select 1 from reviews_round)"
                        + " and exists (select 1 from projects_project where status = 'UNDER_REVIEW')"
                        + " and exists (select 1 from reviews_criteria_version where id = 1 and state = 'PUBLISHED')")
                .query(Boolean.class)
                .single();
        if (empty) {
            transaction.executeWithoutResult(status -> example.make(lines()));
            transaction.executeWithoutResult(status -> calls.make());
        }
    }

    private static List<NamedCsvRecord> lines() {
        try {
            String csv = new ClassPathResource("demo/reviews.csv").getContentAsString(StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
