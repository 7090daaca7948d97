@NullMarked
package org.baseportal.funding.domain;

import org.jspecify.annotations.NullMarked;
