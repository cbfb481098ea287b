/** The mails of a whole year before they are sent: as a page, and as a command that needs no database. */
@NullMarked
@NamedInterface("year")
package vn.dondoc.notices.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
