package org.baseportal.projects.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.projects.domain.ProjectCounts;
import org.baseportal.projects.domain.ProjectFilter;
import org.baseportal.projects.domain.ProjectLists;
import org.baseportal.projects.domain.ProjectRow;
import org.baseportal.projects.domain.ProjectSort;
import org.baseportal.search.SearchHits;
import org.baseportal.search.SearchSource;
import org.baseportal.shared.list.ListAddress;
import org.baseportal.shared.list.PageRequest;
import org.springframework.stereotype.Component;

/** Projects in the search across everything: the same hits in the same order as in their list. */
@Component
class ProjectSearchSource implements SearchSource {

    private final ProjectLists lists;

    ProjectSearchSource(ProjectLists lists) {
        this.lists = lists;
    }

    @Override
    public String key() {
        return "projects";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public SearchHits find(String q, int limit, CurrentUser user, Locale locale) {
        ProjectFilter filter =
                new ProjectFilter(q, Set.of(), Set.of(), null, null, null, null, null, null, null, false);
        ProjectCounts counts = lists.counts(filter, user);
        PageRequest first = new PageRequest(1, limit, null, null);
        ProjectSort best = ProjectSort.RELEVANCE;
        return new SearchHits(
                lists.page(filter, best, best.natural(), first, counts, user).rows().stream()
                        .map(ProjectSearchSource::hit)
                        .toList(),
                counts.total(),
                ListAddress.of("/projects").with("q", q).toString());
    }

    private static SearchHits.Hit hit(ProjectRow row) {
        String facts = Stream.of(row.code(), row.institution(), row.piName())
                .filter(fact -> fact != null && !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        return new SearchHits.Hit("/projects/" + row.code(), row.titleZh(), facts);
    }
}
