package org.baseportal.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The page's language: the address, else this browser's choice, else the person's own setting, else Chinese. */
@Component("localeResolver")
class ReaderLocaleResolver implements LocaleResolver {

    private final ObjectProvider<Visitors> visitors;
    private final ReaderChoices choices;

    ReaderLocaleResolver(ObjectProvider<Visitors> visitors, ReaderChoices choices) {
        this.visitors = visitors;
        this.choices = choices;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Language chosen = ReaderChoices.language(request);
        if (chosen != null) {
            return chosen.locale();
        }
        Person person = SafeVisitor.current(visitors);
        Language own = person == null ? null : person.language();
        return (own == null ? Language.ZH : own).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            choices.keep(request, response, Language.of(locale), null);
        }
    }
}
