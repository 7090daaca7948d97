package org.baseportal.funding.domain;

import java.util.List;
import java.util.Locale;
import org.baseportal.shared.health.HealthFinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * With {@code --check-books} the application proves the books, says what it found, and ends: with 0 if they hold, with
 * 1 if not. See docs/operations.md.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BooksCommand implements ApplicationRunner {

    static final String OPTION = "check-books";

    private static final Logger LOG = LoggerFactory.getLogger(BooksCommand.class);

    private final BooksProof proof;
    private final MessageSource messages;
    private final ApplicationContext context;

    BooksCommand(BooksProof proof, MessageSource messages, ApplicationContext context) {
        this.proof = proof;
        this.messages = messages;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (args.containsOption(OPTION)) {
            int code = report(proof.find());
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    /** Says each finding in its line; 0 if all are good. */
    int report(List<HealthFinding> findings) {
        int code = 0;
        for (HealthFinding one : findings) {
            String said = messages.getMessage(one.messageKey(), one.argumentArray(), Locale.SIMPLIFIED_CHINESE);
            if (one.good()) {
                LOG.info("{}", said);
            } else {
                LOG.error("{}", said);
                code = 1;
            }
        }
        return code;
    }
}
