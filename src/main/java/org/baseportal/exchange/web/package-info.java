@NullMarked
package org.baseportal.exchange.web;

import org.jspecify.annotations.NullMarked;
