package org.baseportal.badinput;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every pattern that a page is read at, taken from the mappings, so that a new page is tested from its first day. */
@Component
public class Addresses {

    private static final Set<String> NO_PAGES = Set.of("/assets/{hash}/{*name}", "/favicon.ico");

    private final RequestMappingHandlerMapping mappings;

    Addresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    List<String> readable() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(pattern -> !NO_PAGES.contains(pattern))
                .distinct()
                .sorted()
                .toList();
    }
}
