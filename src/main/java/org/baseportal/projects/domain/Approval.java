package org.baseportal.projects.domain;

import java.time.LocalDate;
import org.baseportal.projects.Stage;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What an approval lays down.
 *
 * @param amount the approved amount 核定金额
 * @param entryStage the stage in which the project enters the chain
 * @param noticeEndsOn last day of the public notice, or null where no notice is asked
 */
record Approval(Yuan amount, Stage entryStage, @Nullable LocalDate noticeEndsOn) {}
