/** Pages on rule packs. */
@NullMarked
package vn.dondoc.guidance.web;

import org.jspecify.annotations.NullMarked;
