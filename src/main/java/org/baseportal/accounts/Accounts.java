package org.baseportal.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names and roles of people, for the other modules. */
public interface Accounts {

    /** The user with this id, active or not. */
    Optional<UserSummary> find(UserId id);

    /** The user who signs in with this name, active or not; upper and lower case are one. */
    Optional<UserSummary> findByUsername(String username);

    /** All active users who hold the role, by name. */
    List<UserSummary> activeWith(Role role);

    /** The active users of a role to choose from; may be three seconds old, so no rule rests on it. */
    List<UserSummary> offered(Role role);

    /** Every name that this user bears or ever bore here: who renames himself is still the same person. */
    Set<String> everyNameOf(UserId id);

    /** The names of these users; an unknown id has no entry. */
    Map<UserId, String> names(Collection<UserId> ids);
}
