package org.baseportal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of repositories and services on a real PostgreSQL, rolled back after each method. It shares the context of
 * {@link PortalTest}: one start for all of them is quicker than a slice for each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PortalTest
@Transactional
public @interface DatabaseTest {}
