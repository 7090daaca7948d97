package org.baseportal.shared.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Puts the size check in front of every other filter, with the limits of the server's own settings. */
@Configuration(proxyBeanMethods = false)
class RequestSizeConfiguration {

    @Bean
    FilterRegistrationBean<RequestSizeFilter> requestSizeFilter(
            MultipartProperties multipart, @Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize maxForm) {
        RequestSizeFilter filter = new RequestSizeFilter(multipart.getMaxRequestSize(), maxForm);
        FilterRegistrationBean<RequestSizeFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
