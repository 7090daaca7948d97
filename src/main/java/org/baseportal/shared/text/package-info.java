@NullMarked
package org.baseportal.shared.text;

import org.jspecify.annotations.NullMarked;
