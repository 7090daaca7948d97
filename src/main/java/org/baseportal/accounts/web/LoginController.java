package org.baseportal.accounts.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.security.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. The form is taken by the security chain, which comes back here when it refuses. */
@Controller
@PreAuthorize("permitAll()")
class LoginController {

    @GetMapping("/login")
    String login(
            @Nullable CurrentUser user,
            @RequestParam(name = "return", required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            Model model) {
        String back = ReturnAddress.of(page).orElse(null);
        if (user != null) {
            return "redirect:" + (back == null ? "/" : back);
        }
        model.addAttribute("back", back);
        model.addAttribute("refused", error != null);
        model.addAttribute("out", out != null);
        return "accounts/login";
    }
}
