@NullMarked
package org.baseportal.accounts.web;

import org.jspecify.annotations.NullMarked;
