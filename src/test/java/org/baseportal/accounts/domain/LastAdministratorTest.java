package org.baseportal.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.shared.web.ConflictException;
import org.baseportal.testing.People;
import org.baseportal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

@PortalTest
class LastAdministratorTest {

    private static final int MANY = 50;

    @Autowired
    UserAdministration administration;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final List<CurrentUser> admins = new ArrayList<>();
    private List<Long> others = List.of();

    @BeforeEach
    void onlyMine() {
        others = jdbc.sql("""
                        select u.id from accounts_user u join accounts_user_role r on r.user_id = u.id
                        where u.active and r.role = 'ADMIN'
                        """).query(Long.class).list();
        IntStream.range(0, MANY).forEach(i -> admins.add(people.with(Role.ADMIN)));
        activate(others, false);
    }

    @AfterEach
    void theOthersAgain() {
        activate(others, true);
    }

    private void activate(List<Long> ids, boolean active) {
        if (!ids.isEmpty()) {
            jdbc.sql("update accounts_user set active = :active where id in (:ids)")
                    .param("active", active)
                    .param("ids", ids)
                    .update();
        }
    }

    private long left() {
        return jdbc.sql("""
                        select count(*) from accounts_user u join accounts_user_role r on r.user_id = u.id
                        where u.active and r.role = 'ADMIN'
                        """).query(Long.class).single();
    }

    private void demote(CurrentUser admin) {
        UserCommand command = new UserCommand(admin.displayName(), null, Set.of(Role.STAFF));
        administration.change(admin.id().value(), 0, command, admin);
    }

    private long attempts(boolean deactivate) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        try {
            List<Callable<Boolean>> acts = admins.stream()
                    .<Callable<Boolean>>map(admin -> () -> People.as(admin, () -> act(admin, deactivate)))
                    .toList();
            long done = 0;
            for (Future<Boolean> act : threads.invokeAll(acts)) {
                done += act.get() ? 1 : 0;
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean act(CurrentUser admin, boolean deactivate) {
        try {
            if (deactivate) {
                administration.deactivate(admin.id().value(), admin);
            } else {
                demote(admin);
            }
            return true;
        } catch (ConflictException refused) {
            return false;
        } catch (CannotCreateTransactionException busy) {
            return act(admin, deactivate); // fifty wait for six connections
        }
    }

    @Test
    void ofFiftyWhoDeactivateThemselvesAtOnceOneStays() throws Exception {
        assertThat(attempts(true)).isEqualTo(MANY - 1);
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void ofFiftyWhoDemoteThemselvesAtOnceOneStays() throws Exception {
        assertThat(attempts(false)).isEqualTo(MANY - 1);
        assertThat(left()).isEqualTo(1);
    }

    @Test
    void theDatabaseKeepsTheLastOneWhateverTheCodeDoes() {
        List<Long> mine = admins.stream().map(admin -> admin.id().value()).toList();
        assertThatThrownBy(() -> activate(mine, false)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from accounts_user_role where role = 'ADMIN'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from accounts_user").update())
                .isInstanceOf(DataAccessException.class);
    }
}
