package org.baseportal.notices.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; the server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address; empty means the name used at the mail server
 * @param address the portal's own address before each link, for example {@code https://portal.example.cn}; empty leaves
 *     the links out
 * @param patience how long a mail is tried before it is given up
 * @param atOnce the most mails of one run
 */
@ConfigurationProperties("baseportal.notices.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("") String address,
        @DefaultValue("72h") Duration patience,
        @DefaultValue("200") int atOnce) {}
