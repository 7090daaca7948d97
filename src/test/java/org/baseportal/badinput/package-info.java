@NullMarked
package org.baseportal.badinput;

import org.jspecify.annotations.NullMarked;
