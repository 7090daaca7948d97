package org.baseportal.shared.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the portal's own page in place of the server's where the server answers alone. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> ownErrorPages() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareErrorValve.class.getName());
            }
        });
    }
}
