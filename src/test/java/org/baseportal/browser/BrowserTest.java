package org.baseportal.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.baseportal.testing.FreshHome;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that opens pages in Chromium. The portal runs with the profile {@code demo} and a database of its own, like at
 * a newcomer's. Without a browser the class is skipped and says so; with {@code REQUIRE_BROWSER=1} that is a failure.
 * All such tests of one process share one portal.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserCondition.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "baseportal.home=target/browser-home-${baseportal.test.process:1}")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshHome.class)
@Import({Chromium.class, Examples.class})
public @interface BrowserTest {}
