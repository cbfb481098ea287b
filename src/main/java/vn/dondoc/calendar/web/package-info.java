/** The page of what is owed by when. */
@NullMarked
package vn.dondoc.calendar.web;

import org.jspecify.annotations.NullMarked;
