package org.baseportal.overview.web;

import java.util.List;
import org.baseportal.shared.health.HealthFinding;
import org.baseportal.shared.health.HealthSection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each module proves of its own data, for administrators. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class HealthController {

    private final List<HealthSection> sections;

    HealthController(List<HealthSection> sections) {
        this.sections = List.copyOf(sections);
    }

    @GetMapping("/admin/health")
    String health(@RequestParam(name = "thorough", required = false) @Nullable String asked, Model model) {
        boolean thorough = "true".equals(asked);
        model.addAttribute("thorough", thorough);
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(section -> new Section(section.titleKey(), section.look(thorough)))
                        .toList());
        return "overview/health";
    }

    /** One section of the page. */
    record Section(String titleKey, List<HealthFinding> findings) {}
}
