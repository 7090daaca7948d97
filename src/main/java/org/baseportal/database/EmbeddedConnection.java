package org.baseportal.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How the application role of the embedded database signs in. */
record EmbeddedConnection(String url, String user, String secret) implements JdbcConnectionDetails {

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
