package org.baseportal.projects.domain;

import java.util.HashMap;
import java.util.Map;
import org.baseportal.search.SearchWords;

/**
 * The words of a search as conditions on {@code projects_search s}. Grams find the rows by their index; where they
 * alone do not decide, the text itself has the last word. Who may see the title only finds a project by what he sees.
 */
final class ProjectWords {

    private static final String OPEN = "s.title || E'\\n' || s.open";
    private static final String ALL = OPEN + " || E'\\n' || s.rest";

    private final String title;
    private final String anywhere;
    private final Map<String, Object> params = new HashMap<>();

    private ProjectWords(SearchWords words, String full) {
        boolean everyone = full.equals("(true)");
        String seen = everyone ? ALL : "case when " + full + " then " + ALL + " else " + OPEN + " end";
        StringBuilder inTitle = new StringBuilder("s.grams @@ cast(:titleQuery as tsquery)");
        StringBuilder inAll = new StringBuilder("s.grams @@ cast(:anyQuery as tsquery)");
        params.put("titleQuery", words.titleQuery());
        params.put("anyQuery", words.anyQuery());
        for (int i = 0; i < words.words().size(); i++) {
            String word = words.words().get(i);
            boolean sure = SearchWords.isOneGram(word);
            if (!sure || !everyone) {
                String name = "word" + i;
                params.put(name, word);
                inAll.append(contains(seen, name, word));
                inTitle.append(sure ? "" : contains("s.title", name, word));
            }
        }
        title = inTitle.toString();
        anywhere = inAll.toString();
    }

    static ProjectWords of(String q, String full) {
        return new ProjectWords(SearchWords.of(q), full);
    }

    private String contains(String text, String name, String word) {
        String written = "strpos(" + text + ", :" + name + ") > 0";
        String initials = SearchWords.initials(word);
        if (initials == null) {
            return " and " + written;
        }
        params.put(name + "Initials", initials);
        return " and (" + written + " or s.grams @@ cast(:" + name + "Initials as tsquery))";
    }

    /** All words stand in the title. */
    String title() {
        return title;
    }

    /** All words stand somewhere. */
    String anywhere() {
        return anywhere;
    }

    Map<String, Object> params() {
        return params;
    }
}
