package org.baseportal.search.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.search.SearchSource;
import org.baseportal.search.SearchWords;
import org.baseportal.shared.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One search across everything the person may see. */
@Controller
@PreAuthorize("isAuthenticated()")
class SearchController {

    private static final int SHOWN = 10;

    private final List<SearchSource> sources;

    SearchController(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    @GetMapping("/search")
    String search(@RequestParam(required = false) @Nullable String q, CurrentUser user, Locale locale, Model model) {
        String typed = Texts.line(q);
        boolean tooMuch = SearchWords.isTooMuch(typed);
        String read = typed == null || typed.length() <= SearchWords.LONGEST
                ? typed
                : typed.substring(0, SearchWords.LONGEST);
        SearchWords words = SearchWords.of(read);
        model.addAttribute("q", read);
        model.addAttribute("tooMuch", tooMuch);
        model.addAttribute("asked", !words.isEmpty());
        model.addAttribute("groups", read == null || words.isEmpty() ? List.of() : groups(read, words, user, locale));
        return "search/results";
    }

    private List<SearchGroup> groups(String q, SearchWords words, CurrentUser user, Locale locale) {
        return sources.stream()
                .map(source -> SearchGroup.of(source.key(), source.find(q, SHOWN, user, locale), words))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }
}
