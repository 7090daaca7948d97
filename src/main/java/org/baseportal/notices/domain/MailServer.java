package org.baseportal.notices.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/** The mail server, if one is set up. */
class MailServer {

    private final @Nullable JavaMailSender sender;
    private final String from;

    MailServer(@Nullable JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
        if (sender != null && from.isBlank()) {
            throw new IllegalStateException(
                    "spring.mail.host is set: baseportal.notices.mail.from must name the sender's address");
        }
    }

    /** Whether mail is sent at all. */
    boolean isOn() {
        return sender != null;
    }

    JavaMailSender sender() {
        if (sender == null) {
            throw new IllegalStateException("no mail server");
        }
        return sender;
    }

    String from() {
        return from;
    }
}
