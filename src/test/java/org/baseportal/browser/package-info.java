/** The portal in a real browser, as a newcomer starts it: its own database, the examples, Chromium of the system. */
@NullMarked
package org.baseportal.browser;

import org.jspecify.annotations.NullMarked;
