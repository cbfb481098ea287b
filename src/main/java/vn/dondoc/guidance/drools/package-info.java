/** From typed rules to DRL, from DRL to Drools. */
@NullMarked
package vn.dondoc.guidance.drools;

import org.jspecify.annotations.NullMarked;
