@NullMarked
package org.baseportal.partners.web;

import org.jspecify.annotations.NullMarked;
