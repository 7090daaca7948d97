@NullMarked
package org.baseportal.shared.health;

import org.jspecify.annotations.NullMarked;
