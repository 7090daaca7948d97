package org.baseportal.shared.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * Binds every form by {@link CompleteFormBinder}. Spring Boot takes one such bean only, htmx brings another for its
 * request mappings: this one is the first and hands on what that one offers.
 */
@Primary
@Component
class FormBinding implements WebMvcRegistrations {

    private final ObjectProvider<WebMvcRegistrations> others;

    FormBinding(ObjectProvider<WebMvcRegistrations> others) {
        this.others = others;
    }

    @Override
    public @Nullable RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return others.stream()
                .filter(other -> other != this)
                .map(WebMvcRegistrations::getRequestMappingHandlerMapping)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletRequestDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
                return new Factory(methods, getWebBindingInitializer());
            }
        };
    }

    private static final class Factory extends ServletRequestDataBinderFactory {

        Factory(List<InvocableHandlerMethod> methods, @Nullable WebBindingInitializer initializer) {
            super(methods, initializer);
        }

        @Override
        protected CompleteFormBinder createBinderInstance(
                @Nullable Object target, String name, NativeWebRequest request) {
            return new CompleteFormBinder(target, name);
        }
    }
}
