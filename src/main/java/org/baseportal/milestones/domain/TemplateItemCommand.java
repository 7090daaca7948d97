package org.baseportal.milestones.domain;

import org.baseportal.projects.Stage;
import org.jspecify.annotations.Nullable;

/** What an administrator writes about an item of a stage plan; see {@link TemplateItem}. */
public record TemplateItemCommand(
        Stage stage,
        String nameZh,
        @Nullable String nameEn,
        boolean required,
        int usualDays,
        Acceptor acceptedBy,
        Proof proof,
        boolean moneyBound,
        @Nullable Integer clockId) {}
