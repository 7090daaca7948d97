package org.baseportal.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.FormTaker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Leads back to the page that asked for the sign-in. A form that was sent after the session had ended is given to the
 * module it belongs to, whose page then shows everything that was typed.
 */
@Component
class AfterSignIn implements AuthenticationSuccessHandler {

    private final KnownBrowsers browsers;
    private final SentForms forms;
    private final ObjectProvider<FormTaker> takers;

    AfterSignIn(KnownBrowsers browsers, SentForms forms, ObjectProvider<FormTaker> takers) {
        this.browsers = browsers;
        this.forms = forms;
        this.takers = takers;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof CurrentUser user) {
            browsers.remember(request, response, user.id());
        }
        String page = ReturnAddress.of(request.getParameter("return")).orElse("/");
        Optional<String> form = authentication.getPrincipal() instanceof CurrentUser user
                ? SentForms.idIn(page).flatMap(id -> forms.find(user, id)).flatMap(sent -> take(sent, user))
                : Optional.empty();
        response.sendRedirect(request.getContextPath() + form.orElse(page));
    }

    private Optional<String> take(SentForm form, CurrentUser user) {
        Optional<String> page = takers.stream()
                .flatMap(taker -> taker.take(user, form.path(), form.fields()).stream())
                .findFirst();
        page.ifPresent(taken -> forms.forget(user, form.id()));
        return page;
    }
}
