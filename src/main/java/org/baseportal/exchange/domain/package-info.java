@NullMarked
package org.baseportal.exchange.domain;

import org.jspecify.annotations.NullMarked;
