package org.baseportal.accounts.domain;

import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.domain.FirstAccounts.Credentials;
import org.baseportal.shared.start.StartNotice;
import org.baseportal.shared.start.StartWords;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On a first start without the demonstration: one administrator, whose password closes the log of that start. */
@Component
@Profile("!demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministratorRunner implements ApplicationRunner, StartNotice {

    private final FirstAccounts accounts;
    private final StartWords words;
    private @Nullable Credentials made;

    FirstAdministratorRunner(FirstAccounts accounts, StartWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    @Override
    public void run(ApplicationArguments args) {
        made = accounts.administrator().orElse(null);
    }

    @Override
    public List<String> lines() {
        Optional<Credentials> once = Optional.ofNullable(made);
        made = null;
        return once.map(it -> words.lines("accounts.start.administrator", it.username(), it.password()))
                .orElse(List.of());
    }
}
