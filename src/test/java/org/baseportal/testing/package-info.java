/** What the tests of every module stand on. */
@NullMarked
package org.baseportal.testing;

import org.jspecify.annotations.NullMarked;
