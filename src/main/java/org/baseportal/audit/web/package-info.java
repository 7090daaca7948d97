@NullMarked
package org.baseportal.audit.web;

import org.jspecify.annotations.NullMarked;
