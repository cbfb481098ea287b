/** The application: where it starts, its clock, its security chain, its layout, its command line. */
@NullMarked
package vn.dondoc;

import org.jspecify.annotations.NullMarked;
