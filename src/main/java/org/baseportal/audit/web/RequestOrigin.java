package org.baseportal.audit.web;

import org.baseportal.audit.domain.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The address of the running request. Behind a proxy it is the client's if forwarded headers are switched on. */
@Component
class RequestOrigin implements Origin {

    @Override
    public @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : null;
    }
}
