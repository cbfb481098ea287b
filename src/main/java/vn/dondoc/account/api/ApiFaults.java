package vn.dondoc.account.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong below {@code /api}, known or not, is answered as a problem and never by a page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    private static final Map<HttpStatus, String> KINDS = Map.of(
            HttpStatus.NOT_FOUND, "not-found",
            HttpStatus.METHOD_NOT_ALLOWED, "method",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media",
            HttpStatus.NOT_ACCEPTABLE, "media",
            HttpStatus.CONTENT_TOO_LARGE, "too-large");

    private final Problems problems;

    ApiFaults(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        try {
            if (fault instanceof ErrorResponse answer) {
                answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            problems.write(request, response, refusal(fault));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new ModelAndView();
    }

    private static ApiRefusal refusal(Exception fault) {
        if (fault instanceof ApiRefusal refusal) {
            return refusal;
        } else if (fault.getCause() instanceof ApiRefusal refusal) { // parameters are bound by reflection
            return refusal;
        } else if (fault instanceof AccessDeniedException) {
            return new ApiRefusal(HttpStatus.FORBIDDEN, "forbidden", List.of());
        } else if (fault instanceof BindException typed) {
            return malformed(typed.getBindingResult());
        } else if (fault instanceof TypeMismatchException mismatch) {
            return ApiRefusal.malformed(
                    Flaw.ofParameter(String.valueOf(mismatch.getPropertyName()), "api.fault.parameter"));
        } else if (fault instanceof ErrorResponse answer) {
            HttpStatus status = HttpStatus.valueOf(answer.getStatusCode().value());
            return new ApiRefusal(
                    status, KINDS.getOrDefault(status, status.is5xxServerError() ? "failed" : "malformed"), List.of());
        }
        LOG.error("A request of a program failed", fault);
        return new ApiRefusal(HttpStatus.INTERNAL_SERVER_ERROR, "failed", List.of());
    }

    private static ApiRefusal malformed(BindingResult result) {
        return ApiRefusal.malformed(result.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .map(field -> Flaw.ofParameter(field, "api.fault.parameter"))
                .toArray(Flaw[]::new));
    }
}
