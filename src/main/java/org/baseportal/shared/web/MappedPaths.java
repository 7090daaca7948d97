package org.baseportal.shared.web;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses that have a page, so that a menu item appears when its module does. */
@Component
class MappedPaths {

    private volatile Set<String> paths = Set.of();

    @EventListener
    void collect(ContextRefreshedEvent started) {
        Set<String> found = new HashSet<>();
        started.getApplicationContext()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping ->
                        mapping.getHandlerMethods().keySet().forEach(info -> found.addAll(info.getPatternValues())));
        if (!found.isEmpty()) {
            paths = Set.copyOf(found);
        }
    }

    boolean contain(String path) {
        return paths.contains(path);
    }
}
