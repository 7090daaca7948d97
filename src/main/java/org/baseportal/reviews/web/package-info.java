@NullMarked
package org.baseportal.reviews.web;

import org.jspecify.annotations.NullMarked;
