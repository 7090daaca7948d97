package org.baseportal.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Set;
import org.baseportal.accounts.Role;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private final User user = User.create("wang", "Wang", null, Set.of(Role.STAFF), NOW);

    private static long epoch(User user) {
        try {
            Field field = User.class.getDeclaredField("sessionEpoch");
            field.setAccessible(true);
            return (long) field.get(user);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPasswordSetBySomebodyElseHasToBeChanged() {
        user.resetPassword("hash", NOW);
        assertThat(user.mustChangePassword()).isTrue();
        user.choosePassword("other", NOW);
        assertThat(user.mustChangePassword()).isFalse();
    }

    @Test
    void newRolesPasswordAndDeactivationEndTheSessions() {
        long before = epoch(user);
        user.grant(Set.of(Role.STAFF, Role.FINANCE));
        assertThat(epoch(user)).isGreaterThan(before);
        before = epoch(user);
        user.deactivate();
        assertThat(epoch(user)).isGreaterThan(before);
        before = epoch(user);
        user.choosePassword("hash", NOW);
        assertThat(epoch(user)).isGreaterThan(before);
    }

    @Test
    void aNewNameOrTheSameRolesEndNothing() {
        long before = epoch(user);
        user.rename("Wang Li", "wang@example.org");
        user.grant(Set.of(Role.STAFF));
        user.prefer("en", "dark");
        assertThat(epoch(user)).isEqualTo(before);
    }

    @Test
    void nobodyIsWithoutARole() {
        assertThatThrownBy(() -> user.grant(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
