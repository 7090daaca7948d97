@NullMarked
package org.baseportal.projects.domain;

import org.jspecify.annotations.NullMarked;
