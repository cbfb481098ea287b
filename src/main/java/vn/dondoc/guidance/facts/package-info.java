/** What Drools is given and what it concludes; the words that rules/chung and the emitted rules are written in. */
@NullMarked
@NamedInterface("facts")
package vn.dondoc.guidance.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
