package org.baseportal.documents.domain;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.baseportal.accounts.Role;
import org.baseportal.shared.health.HealthFinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/**
 * Started with {@code --check-documents}, the portal reads every byte of every file, says whether each row has its file
 * and each file its row, and ends: 0 if all is well, 1 if not.
 */
@Component
@Order
class DocumentCheck implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentCheck.class);
    private static final String OPTION = "check-documents";

    private final DocumentConsistency consistency;
    private final MessageSource messages;
    private final ConfigurableApplicationContext application;

    DocumentCheck(DocumentConsistency consistency, MessageSource messages, ConfigurableApplicationContext application) {
        this.consistency = consistency;
        this.messages = messages;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            int code = check(line -> LOG.info("{}", line));
            System.exit(SpringApplication.exit(application, () -> code));
        }
    }

    /** Looks at everything as the administrator who started it, and says what it found, line by line. */
    int check(Consumer<String> out) {
        List<HealthFinding> findings = asAdministrator();
        for (HealthFinding finding : findings) {
            String sentence = messages.getMessage(finding.messageKey(), finding.argumentArray(), Locale.ENGLISH);
            out.accept((finding.good() ? "OK " : "BAD ") + sentence);
        }
        return findings.stream().allMatch(HealthFinding::good) ? 0 : 1;
    }

    private List<HealthFinding> asAdministrator() {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                OPTION, null, List.of(new SimpleGrantedAuthority(Role.ADMIN.authority())))));
        try {
            return consistency.look(true);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
