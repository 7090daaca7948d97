package org.baseportal.reviews.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.testing.People;
import org.springframework.stereotype.Component;

/** Real addresses of this module's pages for the tests that visit all pages. */
@Component
public class ReviewPaths {

    private final CriteriaSets sets;
    private final People people;

    ReviewPaths(CriteriaSets sets, People people) {
        this.sets = sets;
        this.people = people;
    }

    /** An address of the pattern, each time with a record of its own. */
    public Optional<String> of(String path) {
        if (path.startsWith("/reviews/criteria/{id}")) {
            CurrentUser admin = people.with(Role.ADMIN);
            long id = People.as(admin, () -> sets.create("标准", "Set", admin));
            CriterionCommand command = CriteriaSetsTest.criterion(
                    "A1",
                    "100",
                    List.of(new Anchor(BigDecimal.TEN, "好", "good"), new Anchor(BigDecimal.ONE, "差", "bad")));
            long criterion = People.as(admin, () -> sets.add(id, command, admin));
            return Optional.of(
                    path.replace("{id}", String.valueOf(id)).replace("{criterion}", String.valueOf(criterion)));
        }
        return Optional.empty();
    }
}
