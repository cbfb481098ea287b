/** What the doors for programs, {@code /api}, have in common: keys, rights, problems, pages of lists. */
@NullMarked
@NamedInterface("api")
package vn.dondoc.account.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
