@NullMarked
package org.baseportal.projects.web;

import org.jspecify.annotations.NullMarked;
