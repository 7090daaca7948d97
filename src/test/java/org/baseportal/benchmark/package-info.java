/**
 * Measurements that anyone can run again; no part of the tests. Owns nothing the portal uses.
 */
@NullMarked
package org.baseportal.benchmark;

import org.jspecify.annotations.NullMarked;
