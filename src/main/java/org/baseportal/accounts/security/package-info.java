@NullMarked
package org.baseportal.accounts.security;

import org.jspecify.annotations.NullMarked;
