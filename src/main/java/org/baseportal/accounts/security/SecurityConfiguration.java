package org.baseportal.accounts.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** The outer door. Everything asks for a sign-in but what is named here; rights are on handlers and services. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties({SessionLimits.class, LockoutSettings.class, AllowedHosts.class})
class SecurityConfiguration {

    /** Files without a secret. */
    static final String[] STATIC = {"/assets/**", "/favicon.ico", "/favicon.svg", "/robots.txt"};

    /** Pages without a sign-in. */
    static final String[] PUBLIC = {
        "/login",
        "/showcase",
        "/showcase/**",
        "/calendar/*",
        "/error",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    @Bean
    SecurityFilterChain portal(
            HttpSecurity http,
            SessionContextRepository contexts,
            PasswordSignIn signIn,
            ToSignIn toSignIn,
            AfterSignIn afterSignIn,
            SignInRefused refused,
            Refusal refusal,
            PastSessions past)
            throws Exception {
        http.authorizeHttpRequests(paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, STATIC)
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMIN")
                .anyRequest()
                .authenticated());
        http.authenticationManager(new ProviderManager(signIn));
        http.securityContext(it -> it.securityContextRepository(contexts));
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)
                .sessionFixation(fixation -> fixation.changeSessionId()));
        http.requestCache(it -> it.requestCache(new NullRequestCache()));
        http.csrf(it -> it.csrfTokenRepository(csrfTokens()));
        http.addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class);
        http.addFilterAfter(new MustChangePasswordFilter(), AuthorizationFilter.class);
        http.formLogin(form -> form.loginPage("/login")
                .authenticationDetailsSource(SignInDetails::new)
                .successHandler(afterSignIn)
                .failureHandler(refused));
        http.exceptionHandling(it -> it.authenticationEntryPoint(toSignIn).accessDeniedHandler(refusal));
        http.logout(it -> it.logoutSuccessUrl("/login?out")
                .addLogoutHandler((request, response, person) -> past.forget(request.getRequestedSessionId()))
                .deleteCookies(SessionConfiguration.COOKIE));
        http.headers(AbstractHttpConfigurer::disable); // StrictHeadersFilter, which also reaches errors
        http.httpBasic(AbstractHttpConfigurer::disable);
        return http.build();
    }

    /** In a cookie, so that a visitor who only looks at the sign-in page leaves no session row behind. */
    private static CookieCsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(CsrfCookieFilter.COOKIE);
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }
}
