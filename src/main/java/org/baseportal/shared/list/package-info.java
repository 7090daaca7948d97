@NullMarked
package org.baseportal.shared.list;

import org.jspecify.annotations.NullMarked;
