package org.baseportal.matching.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerTab;
import org.baseportal.projects.ProjectSummary;
import org.baseportal.projects.ProjectTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs that matching brings to the pages of projects and of organisations. */
@Configuration(proxyBeanMethods = false)
class MatchingTabs {

    private static boolean mayLook(CurrentUser user) {
        return user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.VIEWER);
    }

    private record OfProject(String key, String labelKey, String icon, int getOrder) implements ProjectTab {

        @Override
        public boolean isFor(ProjectSummary project, CurrentUser user) {
            return mayLook(user);
        }
    }

    private record OfPartner(String key, String labelKey, int getOrder) implements PartnerTab {

        @Override
        public boolean isFor(CurrentUser user) {
            return mayLook(user);
        }
    }

    @Bean
    ProjectTab projectPartnersTab() {
        return new OfProject("partners", "matching.tab.partners", "building", 300);
    }

    @Bean
    PartnerTab partnerProjectsTab() {
        return new OfPartner("projects", "matching.tab.projects", 400);
    }
}
