@NullMarked
package org.baseportal.audit.domain;

import org.jspecify.annotations.NullMarked;
