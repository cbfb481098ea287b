/** How reports stand in review: what is locked, how long they lay with whom, how figures and versions came about. */
@NullMarked
package vn.dondoc.reporting.review;

import org.jspecify.annotations.NullMarked;
