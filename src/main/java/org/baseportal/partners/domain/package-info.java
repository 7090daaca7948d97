@NullMarked
package org.baseportal.partners.domain;

import org.jspecify.annotations.NullMarked;
