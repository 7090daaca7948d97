package org.baseportal.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the three database roles: made at random, kept in the data folder in a file of its owner alone.
 *
 * @param superuser for making roles, backup and stopping; never handed to the application
 * @param owner for migrations
 * @param app for everything the application does
 */
record RolePasswords(String superuser, String owner, String app) {

    static final String SUPERUSER = "baseportal_super";
    static final String OWNER = "baseportal_owner";
    static final String APP = "baseportal_app";

    static RolePasswords random() {
        return new RolePasswords(secret(), secret(), secret());
    }

    static boolean exist(ServerHome home) {
        return Files.isRegularFile(home.passwords());
    }

    static RolePasswords read(ServerHome home) {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(home.passwords(), StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new DatabaseStartException("The file " + home.passwords() + " cannot be read.", e);
        }
        return new RolePasswords(value(kept, SUPERUSER), value(kept, OWNER), value(kept, APP));
    }

    void write(ServerHome home) {
        try {
            OwnerOnly.write(home.passwords(), asText());
        } catch (IOException e) {
            throw new DatabaseStartException("The file " + home.passwords() + " cannot be written.", e);
        }
    }

    /** The content of the file. */
    String asText() {
        return """
                # Passwords of the embedded database, made at random at its first start.
                %s=%s
                %s=%s
                %s=%s
                """.formatted(SUPERUSER, superuser, OWNER, owner, APP, app);
    }

    @Override
    public String toString() {
        return "RolePasswords[…]";
    }

    private static String value(Properties kept, String role) {
        String value = kept.getProperty(role, "").strip();
        if (!value.matches("[0-9a-f]{32,}")) {
            throw new DatabaseStartException("The password file of the embedded database has no usable " + role + ".");
        }
        return value;
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
