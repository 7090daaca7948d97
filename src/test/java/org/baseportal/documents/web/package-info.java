@NullMarked
package org.baseportal.documents.web;

import org.jspecify.annotations.NullMarked;
