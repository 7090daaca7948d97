package org.baseportal.overview.web;

import java.util.Locale;
import org.baseportal.accounts.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what waits for me, and how the base stands. */
@Controller
@PreAuthorize("isAuthenticated()")
class HomeController {

    private final HomeBoard board;
    private final MoneyBoard money;

    HomeController(HomeBoard board, MoneyBoard money) {
        this.board = board;
        this.money = money;
    }

    @GetMapping("/")
    String home(CurrentUser user, Locale locale, Model model) {
        model.addAttribute("home", board.view(user, locale));
        model.addAttribute("meter", money.meter(user));
        return "overview/home";
    }
}
