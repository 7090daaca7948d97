/** Gates over words and templates: they read the files, start nothing, and fail on what a reader would stumble over. */
@NullMarked
package org.baseportal.pages;

import org.jspecify.annotations.NullMarked;
