@NullMarked
package org.baseportal.notices.domain;

import org.jspecify.annotations.NullMarked;
