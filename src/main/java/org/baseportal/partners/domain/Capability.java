package org.baseportal.partners.domain;

import org.baseportal.partners.CapabilityKind;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation offers of one kind.
 *
 * @param area clean or other usable area in square metres
 * @param ticketMin the least it puts into one project
 * @param ticketMax the most it puts into one project
 * @param beds beds of a clinical site
 * @param stageFrom place in the industrial chain, 1 to 5, from which on it wants projects
 * @param stageTo the last place it wants
 * @param places how many projects of the base it can carry at once; null where nobody has asked
 */
public record Capability(
        CapabilityKind kind,
        @Nullable String words,
        @Nullable Integer area,
        @Nullable String certificates,
        @Nullable Yuan ticketMin,
        @Nullable Yuan ticketMax,
        @Nullable String indications,
        @Nullable Integer beds,
        int stageFrom,
        int stageTo,
        @Nullable Integer places) {}
