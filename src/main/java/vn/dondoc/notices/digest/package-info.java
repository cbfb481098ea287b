/** The mail of a morning, one a person: written, looked at before it is sent, foreseen, compared under other rules. */
@NullMarked
@NamedInterface("digest")
package vn.dondoc.notices.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
