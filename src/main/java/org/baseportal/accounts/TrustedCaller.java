package org.baseportal.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public service method that carries no rule of its own because only code that has already checked, or a
 * job without a person, calls it. A test asks for either this or {@code @PreAuthorize} on every public service method.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface TrustedCaller {

    /** Who calls, and where the right was checked. */
    String value();
}
