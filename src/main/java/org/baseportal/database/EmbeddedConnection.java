package org.baseportal.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the application signs in to the embedded database. */
record EmbeddedConnection(EmbeddedServer server) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return RolePasswords.APP;
    }

    @Override
    public String getPassword() {
        return server.passwords().app();
    }

    @Override
    public String getJdbcUrl() {
        return server.url();
    }
}
