package org.baseportal.funding.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Locale;
import org.baseportal.shared.money.MoneyUnit;
import org.baseportal.shared.money.Yuan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** In which unit amounts are shown. Without a choice 万元, above a hundred million 亿元; in English yuan and millions. */
enum ShownUnit {
    YUAN(1),
    WAN(10_000),
    YI(100_000_000),
    /** Only in English, where nobody counts in 万. */
    MILLION(1_000_000);

    /** The name of the parameter and of the cookie that remembers it. */
    static final String NAME = "moneyunit";

    private final BigDecimal factor;

    ShownUnit(long factor) {
        this.factor = BigDecimal.valueOf(factor);
    }

    BigDecimal factor() {
        return factor;
    }

    /** The word for addresses and the cookie. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ShownUnit of(@Nullable String key) {
        for (ShownUnit unit : values()) {
            if (unit.key().equals(key) && unit != MILLION) {
                return unit;
            }
        }
        return null;
    }

    /** What the reader chose: in this address, else in this browser before. */
    static @Nullable ShownUnit chosen() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return null;
        }
        HttpServletRequest request = attributes.getRequest();
        ShownUnit asked = "GET".equals(request.getMethod()) ? of(request.getParameter(NAME)) : null;
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return asked != null ? asked : of(cookie == null ? null : cookie.getValue());
    }

    /** The unit for one amount. */
    static ShownUnit forAmount(Yuan yuan) {
        ShownUnit chosen = chosen();
        if (chosen != null) {
            return chosen;
        }
        return valueOf(MoneyUnit.usual(yuan, LocaleContextHolder.getLocale()).name());
    }
}
