/** Reads a pack's files: bytes, lines, sentences matched whole against a closed vocabulary, typed rules. */
@NullMarked
package vn.dondoc.guidance.reading;

import org.jspecify.annotations.NullMarked;
