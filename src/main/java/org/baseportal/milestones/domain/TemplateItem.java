package org.baseportal.milestones.domain;

import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One item of a stage plan.
 *
 * @param usualDays by when it is usually done, in calendar days from the begin of its stage
 * @param moneyBound whether money usually hangs on it
 * @param clockId the legal term that runs for it
 */
public record TemplateItem(
        long id,
        Stage stage,
        String nameZh,
        @Nullable String nameEn,
        boolean required,
        int usualDays,
        Acceptor acceptedBy,
        Proof proof,
        boolean moneyBound,
        @Nullable Integer clockId) {}
