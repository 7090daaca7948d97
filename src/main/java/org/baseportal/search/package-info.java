/**
 * Owns how words are looked for in Chinese and English, and the page that searches everything.
 * Publishes grams, initials, the marking of hits, and SearchSource, which each module with something to find implements.
 * Never decides who may see what: each source does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "accounts"})
package org.baseportal.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
