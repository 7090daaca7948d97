/**
 * Owns what has no business words: money, text cleaning, dates, paging and sorting, error pages.
 * Publishes plain value types and web building blocks that every module may use.
 * Never knows a project, a partner or a person.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.baseportal.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
