@NullMarked
package org.baseportal.search.web;

import org.jspecify.annotations.NullMarked;
