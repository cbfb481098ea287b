package vn.dondoc.guidance.drafts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Officers;
import vn.dondoc.account.Role;
import vn.dondoc.guidance.Draft;
import vn.dondoc.guidance.Drafts;
import vn.dondoc.guidance.PackFolders;
import vn.dondoc.territory.Fault;

/** What all pages of a draft need. */
@Component
class DraftPages {

    /** Where a pack's first draft is begun: there is no page of the pack yet. */
    static final String NOWHERE = "nowhere";

    private final Drafts drafts;
    private final Access access;
    private final Officers officers;
    private final MessageSource messages;
    private final Clock clock;

    DraftPages(Drafts drafts, Access access, Officers officers, MessageSource messages, Clock clock) {
        this.drafts = drafts;
        this.access = access;
        this.officers = officers;
        this.messages = messages;
        this.clock = clock;
    }

    /** The pack's name in an address. @throws ResponseStatusException 404 if no pack can be called so */
    static String name(String province, String year) {
        String name = province + "/" + year;
        if (!PackFolders.isName(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return name;
    }

    /** The newest revision. @throws ResponseStatusException 404 if no draft of that name is open */
    Draft open(String name) {
        return drafts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What stands around a page of a draft or of a pack that could have one. @param here the page, in the menu */
    void frame(Model model, String name, String here, Locale locale) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put("/packs", say("guidance.page.packs", locale));
        if (!here.equals(NOWHERE)) {
            crumbs.put("/packs/" + name, name);
        }
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("name", name);
        model.addAttribute("here", here);
        model.addAttribute("mayWrite", mayWrite());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("people", this);
    }

    boolean mayWrite() {
        Officer officer = access.current();
        return officer.holds(Role.PLANNER) || officer.holds(Role.ADMINISTRATOR);
    }

    /** How somebody is addressed; whoever is not there any more by the sign-in name. */
    public String person(String username) {
        return officers.find(username).map(Officer::name).orElse(username);
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** With file and line where there are any. */
    List<String> say(List<Fault> faults, Locale locale) {
        return faults.stream().map(fault -> say(fault, locale)).toList();
    }

    private String say(Fault fault, Locale locale) {
        String message = messages.getMessage(fault, locale);
        return fault.path().isEmpty()
                ? message
                : fault.line() == 0 ? fault.path() + ": " + message : fault.say(messages, locale);
    }
}
