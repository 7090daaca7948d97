package org.baseportal.accounts.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baseportal.accounts.Role;
import org.baseportal.accounts.domain.FirstAccounts.ExamplePerson;
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
class ExampleAccountsRunner implements ApplicationRunner {

    private static final String PASSWORD = "demo-Base-2012";

    private final FirstAccounts accounts;

    ExampleAccountsRunner(FirstAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        accounts.examples(people(), PASSWORD);
    }

    private static List<ExamplePerson> people() throws IOException {
        String csv = new ClassPathResource("demo/accounts.csv").getContentAsString(StandardCharsets.UTF_8);
        return csv.lines().skip(1).map(ExampleAccountsRunner::person).toList();
    }

    private static ExamplePerson person(String line) {
        String[] cells = line.split(",", -1);
        Set<Role> roles =
                Arrays.stream(cells[3].split(" ", -1)).map(Role::valueOf).collect(Collectors.toSet());
        return new ExamplePerson(cells[0], cells[1], cells[2], roles);
    }
}
