@NullMarked
package org.baseportal.exchange.sheet;

import org.jspecify.annotations.NullMarked;
