package org.baseportal.milestones.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What people write about a milestone.
 *
 * @param detail more than the name says
 * @param required whether the gate of its stage waits for it
 * @param weight its share in the progress of its stage, 1 to 100
 * @param acceptedBy who accepts its evidence
 * @param proof what proves it
 * @param ownerId who of the staff looks after it
 * @param responsible the unit that does it
 * @param indicator what is measured, with its unit
 * @param target the value to reach
 * @param actual the value reached
 * @param predecessorId the milestone of the same project that comes before it
 * @param moneyBound whether money hangs on it
 * @param partnerId the unit that does it, as an organisation
 * @param clockId the legal term that runs for it
 */
@Embeddable
public record MilestoneContent(
        String nameZh,
        @Nullable String nameEn,
        @Nullable String detail,
        boolean required,
        short weight,
        @Enumerated(EnumType.STRING) Acceptor acceptedBy,
        @Enumerated(EnumType.STRING) Proof proof,
        @Nullable Long ownerId,
        @Nullable String responsible,
        @Nullable String indicator,
        @Nullable String target,
        @Nullable String actual,
        @Nullable Long predecessorId,
        boolean moneyBound,
        @Nullable Long partnerId,
        @Nullable Integer clockId) {

    /** The same, done by this organisation. */
    MilestoneContent by(@Nullable Long partner) {
        return new MilestoneContent(
                nameZh,
                nameEn,
                detail,
                required,
                weight,
                acceptedBy,
                proof,
                ownerId,
                responsible,
                indicator,
                target,
                actual,
                predecessorId,
                moneyBound,
                partner,
                clockId);
    }
}
