/** What must hold of a whole pack before it may be adopted; each check is one class. */
@NullMarked
package vn.dondoc.guidance.checking;

import org.jspecify.annotations.NullMarked;
