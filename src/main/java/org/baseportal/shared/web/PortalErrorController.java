package org.baseportal.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that the container caught: refused by a filter, or thrown outside of any page. */
@Controller
class PortalErrorController implements ErrorController {

    private final ErrorPages pages;

    PortalErrorController(ErrorPages pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:/error}")
    @PreAuthorize("permitAll()")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : 404;
        Throwable why = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (DatabaseAway.isCauseOf(why)) {
            status = 503;
        }
        return status == 500
                ? pages.failed(request, response, status, why)
                : pages.refused(request, response, status, why);
    }
}
