@NullMarked
package org.baseportal.shared.time;

import org.jspecify.annotations.NullMarked;
