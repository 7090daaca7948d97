package org.baseportal.accounts.web;

import org.baseportal.accounts.CurrentUser;
import org.baseportal.accounts.security.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page. The form is taken by the security chain, which comes back here when it refuses. */
@Controller
@PreAuthorize("permitAll()")
class LoginController {

    @GetMapping("/login")
    String login(
            @Nullable CurrentUser user,
            @RequestParam(name = "return", required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String stale,
            Model model) {
        String back = ReturnAddress.of(page).orElse(null);
        if (user != null) {
            return "redirect:" + (back == null ? "/" : back);
        }
        model.addAttribute("view", new LoginView("", back, null, out != null, stale != null, keeps(back)));
        return "accounts/login";
    }

    /** Reached only from the security chain, after it has refused. */
    @PostMapping("/login/refused")
    ModelAndView refused(
            @RequestAttribute(name = "baseportal.signin.minutes", required = false) @Nullable Long minutes,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(name = "return", required = false) @Nullable String page) {
        long wait = minutes == null ? 0 : minutes;
        String typed = username == null || username.length() > 100 ? "" : username;
        ModelAndView answer = new ModelAndView("accounts/login");
        answer.setStatus(wait > 0 ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED);
        String back = ReturnAddress.of(page).orElse(null);
        answer.addObject("view", new LoginView(typed, back, wait, false, false, keeps(back)));
        return answer;
    }

    private static boolean keeps(@Nullable String back) {
        return back != null && back.startsWith("/me/forms/");
    }

    /**
     * What the page shows.
     *
     * @param username what was typed
     * @param back the page to come back to
     * @param minutes minutes to wait, 0 after a wrong password, null if nothing was refused
     * @param out whether the person has just signed out
     * @param stale whether the page had stood open too long
     * @param kept whether a form waits that was sent after the session had ended
     */
    record LoginView(
            String username,
            @Nullable String back,
            @Nullable Long minutes,
            boolean out,
            boolean stale,
            boolean kept) {}
}
