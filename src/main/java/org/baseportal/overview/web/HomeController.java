package org.baseportal.overview.web;

import org.baseportal.accounts.CurrentUser;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what waits for me, and how the base stands. */
@Controller
@PreAuthorize("isAuthenticated()")
class HomeController {

    @GetMapping("/")
    String home(CurrentUser user, Model model) {
        model.addAttribute("name", user.displayName());
        return "overview/home";
    }
}
