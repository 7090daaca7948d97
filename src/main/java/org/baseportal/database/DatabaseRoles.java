package org.baseportal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Two roles from the first day: the owner changes the schema, the application reads and writes rows. Neither is a
 * superuser, so that what a trigger or a missing right forbids stays forbidden.
 */
final class DatabaseRoles {

    static final String DATABASE = "baseportal";

    private final int port;
    private final RolePasswords passwords;

    DatabaseRoles(int port, RolePasswords passwords) {
        this.port = port;
        this.passwords = passwords;
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Makes what is missing; what is there already stays as it is. */
    void create() {
        try {
            try (Connection connection = connect(port, "postgres", passwords)) {
                login(connection, RolePasswords.OWNER, passwords.owner());
                login(connection, RolePasswords.APP, passwords.app());
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                    run(connection, "CREATE DATABASE " + DATABASE + " OWNER " + RolePasswords.OWNER);
                }
            }
            try (Connection connection = connect(port, DATABASE, passwords)) {
                limit(connection);
            }
        } catch (SQLException e) {
            throw new DatabaseStartException("The roles of the database cannot be made: " + e.getMessage(), e);
        }
    }

    /** A connection of the superuser, for the portal's own upkeep. */
    static Connection connect(int port, String database, RolePasswords passwords) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", RolePasswords.SUPERUSER);
        properties.setProperty("password", passwords.superuser());
        properties.setProperty("connectTimeout", "10");
        return DriverManager.getConnection(url(port, database), properties);
    }

    private static void login(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            run(
                    connection,
                    "CREATE ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + password + "'");
        }
    }

    private static void limit(Connection connection) throws SQLException {
        run(connection, "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
        run(connection, "GRANT CONNECT ON DATABASE " + DATABASE + " TO " + RolePasswords.APP);
        run(connection, "REVOKE TEMPORARY ON DATABASE " + DATABASE + " FROM " + RolePasswords.APP);
        run(connection, "ALTER SCHEMA public OWNER TO " + RolePasswords.OWNER);
        run(connection, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        run(connection, "GRANT USAGE ON SCHEMA public TO " + RolePasswords.APP);
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
