package org.baseportal;

import org.baseportal.database.UpkeepCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal of an innovation base: one server-rendered monolith, one module per package. */
@SpringBootApplication
public class BasePortalApplication {

    /** Starts the portal, or backs up or restores its database if the arguments say so. */
    public static void main(String[] args) {
        if (UpkeepCommand.isAskedBy(args)) {
            System.exit(UpkeepCommand.run(args));
        }
        SpringApplication.run(BasePortalApplication.class, args);
    }
}
