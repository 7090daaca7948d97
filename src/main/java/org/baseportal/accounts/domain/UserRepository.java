package org.baseportal.accounts.domain;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, Long> {

    User save(User user);

    Optional<User> findById(long id);

    boolean existsByUsername(String username);
}
