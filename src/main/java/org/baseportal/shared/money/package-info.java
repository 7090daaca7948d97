@NullMarked
package org.baseportal.shared.money;

import org.jspecify.annotations.NullMarked;
