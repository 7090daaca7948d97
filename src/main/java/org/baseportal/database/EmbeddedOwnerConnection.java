package org.baseportal.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** How the owner of the embedded database signs in: a type of its own, so that the application never takes it. */
record EmbeddedOwnerConnection(String url, String user, String secret) implements FlywayConnectionDetails {

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return secret;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getDriverClassName() {
        return "org.postgresql.Driver";
    }

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
