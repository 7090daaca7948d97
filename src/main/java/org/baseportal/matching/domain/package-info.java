@NullMarked
package org.baseportal.matching.domain;

import org.jspecify.annotations.NullMarked;
