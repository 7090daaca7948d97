/** Tests of plans, milestones and gates. */
@NullMarked
package org.baseportal.milestones.domain;

import org.jspecify.annotations.NullMarked;
