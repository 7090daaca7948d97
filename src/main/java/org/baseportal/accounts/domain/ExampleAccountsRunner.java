package org.baseportal.accounts.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.FirstAccounts.ExamplePerson;
import org.baseportal.shared.start.StartNotice;
import org.baseportal.shared.start.StartWords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** In the profile {@code demo}: invented people with one known password, only in a database without people. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExampleAccountsRunner implements ApplicationRunner, StartNotice {

    private static final String PASSWORD = "demo-Base-2012";

    private final FirstAccounts accounts;
    private final StartWords words;

    ExampleAccountsRunner(FirstAccounts accounts, StartWords words) {
        this.accounts = accounts;
        this.words = words;
    }

    @Override
    public void run(ApplicationArguments args) {
        accounts.examples(people(), PASSWORD);
    }

    @Override
    public List<String> lines() {
        String names = people().stream().map(ExamplePerson::username).collect(Collectors.joining(" "));
        return words.lines("accounts.start.examples", names, PASSWORD);
    }

    private static List<ExamplePerson> people() {
        String csv;
        try {
            csv = new ClassPathResource("demo/accounts.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.lines().skip(1).map(ExampleAccountsRunner::person).toList();
    }

    private static ExamplePerson person(String line) {
        String[] cells = line.split(",", -1);
        Set<Role> roles =
                Arrays.stream(cells[3].split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
        return new ExamplePerson(cells[0], cells[1], cells[2], roles);
    }
}
