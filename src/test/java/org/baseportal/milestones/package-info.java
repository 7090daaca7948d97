/** Tests of plans, milestones and gates. */
@NullMarked
package org.baseportal.milestones;

import org.jspecify.annotations.NullMarked;
