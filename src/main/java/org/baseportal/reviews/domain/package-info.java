@NullMarked
package org.baseportal.reviews.domain;

import org.jspecify.annotations.NullMarked;
