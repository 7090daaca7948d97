@NullMarked
package org.baseportal.documents;

import org.jspecify.annotations.NullMarked;
