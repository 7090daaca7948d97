package org.baseportal.accounts.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Users; there is no way to delete one. */
interface UserRepository extends Repository<User, Long> {

    <S extends User> S saveAndFlush(S user);

    Optional<User> findById(long id);

    boolean existsByUsername(String username);
}
