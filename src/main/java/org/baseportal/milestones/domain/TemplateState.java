package org.baseportal.milestones.domain;

/** Where a version of a stage plan stands. */
public enum TemplateState {
    /** 草稿: may still change; no project uses it. */
    DRAFT,
    /** 已发布: newly approved projects get it; never changed again. One for each kind. */
    PUBLISHED,
    /** 已停用: projects that have it keep it. */
    RETIRED
}
