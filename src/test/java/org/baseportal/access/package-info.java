/** What the tests of every module stand on. */
@NullMarked
package org.baseportal.access;

import org.jspecify.annotations.NullMarked;
