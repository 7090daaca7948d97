package org.baseportal.audit.domain;

import org.jspecify.annotations.Nullable;

/** From where the running act comes; implemented where requests are known. */
public interface Origin {

    /** The client's address, or null for a job. */
    @Nullable
    String address();
}
