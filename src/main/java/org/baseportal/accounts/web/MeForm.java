package org.baseportal.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.baseportal.accounts.domain.Account;
import org.baseportal.shared.text.Texts;
import org.baseportal.shared.web.Language;
import org.baseportal.shared.web.Theme;
import org.jspecify.annotations.Nullable;

/** What a person may change of himself; nothing else that is posted is read. */
record MeForm(
        @NotBlank @Size(max = 50) @Nullable String displayName,
        @Email @Size(max = 200) @Nullable String email,
        @Nullable String language,
        @Nullable String theme) {

    MeForm {
        displayName = Texts.line(displayName);
        email = Texts.line(email);
    }

    static MeForm from(Account account) {
        return new MeForm(account.displayName(), account.email(), account.language(), account.theme());
    }

    @Nullable
    Language chosenLanguage() {
        return Language.of(language);
    }

    @Nullable
    Theme chosenTheme() {
        return Theme.of(theme);
    }
}
