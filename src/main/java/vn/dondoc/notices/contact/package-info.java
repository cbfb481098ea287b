/**
 * Reminders that people gave themselves, by telephone, Zalo or in person, questions put to units,
 * and all that a unit was reminded by.
 */
@NullMarked
@NamedInterface("contact")
package vn.dondoc.notices.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
