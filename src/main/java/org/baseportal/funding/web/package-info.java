@NullMarked
package org.baseportal.funding.web;

import org.jspecify.annotations.NullMarked;
