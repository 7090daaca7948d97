@NullMarked
package org.baseportal.accounts.domain;

import org.jspecify.annotations.NullMarked;
