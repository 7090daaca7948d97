package org.baseportal.partners.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.Role;
import org.baseportal.partners.domain.PartnerFilter;
import org.baseportal.partners.domain.PartnerQueries;
import org.baseportal.partners.domain.PartnerRow;
import org.baseportal.search.SearchHits;
import org.baseportal.search.SearchSource;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.baseportal.shared.list.Slice;
import org.springframework.stereotype.Component;

/** Organisations in the search across everything, for whoever may open their list. */
@Component
class PartnerSearchSource implements SearchSource {

    private final PartnerQueries partners;

    PartnerSearchSource(PartnerQueries partners) {
        this.partners = partners;
    }

    @Override
    public String key() {
        return "partners";
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public SearchHits find(String q, int limit, CurrentUser user, Locale locale) {
        String all = ListAddress.of("/partners").with("q", q).toString();
        if (!user.isAny(Role.STAFF, Role.ADMIN, Role.FINANCE, Role.APPROVER, Role.VIEWER)) {
            return SearchHits.none(all);
        }
        Slice<PartnerRow> found = partners.list(PartnerFilter.words(q), new PageRequest(1, limit, null, null));
        return new SearchHits(
                found.rows().stream().map(PartnerSearchSource::hit).toList(), found.total(), all);
    }

    private static SearchHits.Hit hit(PartnerRow row) {
        String facts = Stream.of(row.shortName(), row.nameEn(), row.area(), row.creditCode())
                .filter(fact -> fact != null && !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        return new SearchHits.Hit("/partners/" + row.id(), row.nameZh(), facts);
    }
}
