@NullMarked
package org.baseportal.shared.start;

import org.jspecify.annotations.NullMarked;
