@NullMarked
package org.baseportal.documents.domain;

import org.jspecify.annotations.NullMarked;
