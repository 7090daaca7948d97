/**
 * The smallest application to compare the portal with. Outside of its packages, so that the portal does not find it.
 */
@NullMarked
package org.springfloor;

import org.jspecify.annotations.NullMarked;
