package org.baseportal.projects.domain;

import java.time.LocalDate;

/**
 * What a conditional approval 限期修改后立项 asks for before the project may move in.
 *
 * @param text what must be done
 * @param dueOn by when
 */
public record ApprovalCondition(String text, LocalDate dueOn) {}
