/** Next year's pack, made from this year's: what can be moved is moved, what a person must look at is marked. */
@NullMarked
package vn.dondoc.guidance.nextyear;

import org.jspecify.annotations.NullMarked;
