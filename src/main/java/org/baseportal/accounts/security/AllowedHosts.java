package org.baseportal.accounts.security;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names the portal answers.
 *
 * @param allowedHosts host names without port; none means any, which is safe as long as no address is made from the
 *     Host header: redirects are relative and pages carry paths only
 */
@ConfigurationProperties("baseportal.web")
record AllowedHosts(@DefaultValue List<String> allowedHosts) {

    AllowedHosts {
        allowedHosts =
                allowedHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    boolean allow(String host) {
        return allowedHosts.isEmpty() || allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
