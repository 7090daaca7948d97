package org.baseportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal of an innovation base: one server-rendered monolith, one module per package. */
@SpringBootApplication
public class BasePortalApplication {

    public static void main(String[] args) {
        SpringApplication.run(BasePortalApplication.class, args);
    }
}
