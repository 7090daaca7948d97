package org.baseportal.partners.web;

import java.util.Set;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.PartnerTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tabs this module brings itself. */
@Configuration(proxyBeanMethods = false)
class PartnerTabsConfiguration {

    private static final Set<Role> READERS = Set.of(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.VIEWER);

    /** A tab for these roles. */
    private record OwnTab(String key, String labelKey, int getOrder, Set<Role> roles) implements PartnerTab {

        @Override
        public boolean isFor(CurrentUser user) {
            return user.isAny(roles.toArray(Role[]::new));
        }
    }

    @Bean
    PartnerTab partnerCapabilitiesTab() {
        return new OwnTab("capabilities", "partners.tab.capabilities", 100, READERS);
    }

    @Bean
    PartnerTab partnerContactsTab() {
        return new OwnTab("contacts", "partners.tab.contacts", 200, Set.of(Role.STAFF, Role.ADMIN));
    }

    @Bean
    PartnerTab partnerDealingsTab() {
        return new OwnTab("dealings", "partners.tab.dealings", 300, READERS);
    }

    @Bean
    PartnerTab partnerAccountTab() {
        return new OwnTab("account", "partners.tab.account", 700, Set.of(Role.STAFF, Role.ADMIN, Role.FINANCE));
    }

    @Bean
    PartnerTab partnerDocumentsTab() {
        return new OwnTab("documents", "partners.tab.documents", 800, READERS);
    }

    @Bean
    PartnerTab partnerHistoryTab() {
        return new OwnTab("history", "partners.tab.history", 900, READERS);
    }
}
