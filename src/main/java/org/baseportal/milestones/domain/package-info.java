/** The plans, their milestones and gates, and what is read of them. */
@NullMarked
package org.baseportal.milestones.domain;

import org.jspecify.annotations.NullMarked;
