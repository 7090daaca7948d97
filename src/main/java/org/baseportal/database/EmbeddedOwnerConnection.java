package org.baseportal.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How migrations sign in to the embedded database. */
record EmbeddedOwnerConnection(EmbeddedServer server) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
        return RolePasswords.OWNER;
    }

    @Override
    public String getPassword() {
        return server.passwords().owner();
    }

    @Override
    public String getJdbcUrl() {
        return server.url();
    }
}
