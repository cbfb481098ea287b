package vn.dondoc.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.servlet.LocaleResolver;

/** After sign-in: the page asked for, in the person's language. */
class InOwnLanguage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final CurrentOfficer currentOfficer;
    private final LocaleResolver languages;

    InOwnLanguage(CurrentOfficer currentOfficer, LocaleResolver languages) {
        this.currentOfficer = currentOfficer;
        this.languages = languages;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        currentOfficer
                .find(who.getName())
                .ifPresent(officer -> languages.setLocale(request, response, officer.language()));
        super.onAuthenticationSuccess(request, response, who);
    }
}
