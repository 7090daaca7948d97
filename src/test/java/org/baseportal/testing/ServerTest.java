package org.baseportal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that needs the portal on a real server and port, for what a mocked request can't show: sockets, browsers. All
 * such tests share one context; the port is in {@code local.server.port}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"baseportal.home=target/test-home", "db-scheduler.polling-interval=500ms"})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServerTest {}
