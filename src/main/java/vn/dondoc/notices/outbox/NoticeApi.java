package vn.dondoc.notices.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.account.Access;
import vn.dondoc.account.Officer;
import vn.dondoc.account.Role;
import vn.dondoc.account.api.DutiesAsked;
import vn.dondoc.account.api.PageAsked;
import vn.dondoc.account.api.Paged;
import vn.dondoc.account.api.VisibleUnits;

/** The mails that were written, for programs: everyone's own, and all of them for those who see the outbox. */
@RestController
@RequestMapping(value = "/api/v1/notices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "notices", description = "Reminders and other mails that were written")
class NoticeApi {

    private final NoticeRows rows;
    private final VisibleUnits visible;
    private final Access access;

    NoticeApi(NoticeRows rows, VisibleUnits visible, Access access) {
        this.rows = rows;
        this.visible = visible;
        this.access = access;
    }

    @GetMapping
    @Operation(
            operationId = "listNotices",
            summary = "What was written to whom",
            description = "Your own mails; staff of the province and administrators see everyone's. The newest first."
                    + " With unit, rule or period only those that tell of such a duty.")
    Paged<NoticeRows.Row> list(@ParameterObject DutiesAsked asked, @ParameterObject PageAsked page) {
        Officer officer = access.current();
        boolean all = (officer.holds(Role.PROVINCIAL_STAFF) || officer.holds(Role.ADMINISTRATOR)) && access.seesAll();
        return rows.page(all ? null : officer.username(), asked.namesAny() ? visible.of(asked) : null, page);
    }
}
