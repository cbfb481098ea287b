/**
 * A unit's own report, made of what the units below it reported: figures in words, text blocks kept per year, the paper
 * (.docx, .xlsx, print), and its issues with what changed from one to the next.
 */
@NullMarked
package vn.dondoc.reporting.consolidated;

import org.jspecify.annotations.NullMarked;
