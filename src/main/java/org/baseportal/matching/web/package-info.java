@NullMarked
package org.baseportal.matching.web;

import org.jspecify.annotations.NullMarked;
