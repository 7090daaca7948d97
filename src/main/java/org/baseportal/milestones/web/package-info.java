/** The pages of plans, milestones and gates. */
@NullMarked
package org.baseportal.milestones.web;

import org.jspecify.annotations.NullMarked;
