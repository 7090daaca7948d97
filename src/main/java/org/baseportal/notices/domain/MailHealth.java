package org.baseportal.notices.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.health.HealthSection;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether mail goes out, and what did not in the last thirty days. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class MailHealth implements HealthSection {

    private static final Duration LOOKED_AT = Duration.ofDays(30);

    private final MailStore mails;
    private final MailServer server;
    private final Clock clock;

    MailHealth(MailStore mails, MailServer server, Clock clock) {
        this.mails = mails;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "notices.health.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HealthFinding> look(boolean thorough) {
        if (!server.isOn()) {
            return List.of(HealthFinding.good("notices.health.off"));
        }
        Instant since = clock.instant().minus(LOOKED_AT);
        List<HealthFinding> findings = new ArrayList<>();
        findings.add(HealthFinding.good(
                "notices.health.sent",
                mails.count(MailState.SENT, since),
                mails.count(MailState.WAITING, since) + mails.count(MailState.SENDING, since)));
        long lost = mails.count(MailState.GIVEN_UP, since);
        long uncertain = mails.count(MailState.UNCERTAIN, since);
        if (lost + uncertain > 0) {
            findings.add(HealthFinding.bad("notices.health.lost", lost, uncertain));
        }
        return findings;
    }
}
