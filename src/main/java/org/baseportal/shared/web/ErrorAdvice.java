package org.baseportal.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where an exception becomes a page. */
@ControllerAdvice
@Order(1000)
class ErrorAdvice {

    private final ErrorPages pages;

    ErrorAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView page(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // Spring Security answers: sign in, or the page for 403
        }
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return null; // the reader has gone, or half of the answer has
        }
        int status = status(failure);
        return status == 500
                ? pages.failed(request, response, status, failure)
                : pages.refused(request, response, status, failure);
    }

    private static int status(Exception failure) {
        if (failure instanceof NotFoundException || failure instanceof TypeMismatchException) {
            return 404;
        }
        if (failure instanceof RefusedException) {
            return 403;
        }
        if (failure instanceof ErrorResponse known) {
            return known.getStatusCode().value();
        }
        if (failure instanceof HttpMessageNotReadableException || failure instanceof MultipartException) {
            return 400;
        }
        return isConflict(failure) ? 409 : DatabaseAway.isCauseOf(failure) ? 503 : 500;
    }

    private static boolean isConflict(Exception failure) {
        return failure instanceof ConflictException
                || failure instanceof OptimisticLockingFailureException
                || failure instanceof PessimisticLockingFailureException
                || failure instanceof DataIntegrityViolationException;
    }
}
