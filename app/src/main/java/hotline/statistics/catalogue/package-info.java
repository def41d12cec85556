/**
 * The catalogue of all numbers: their codes, what each is a part of and which sums must hold. Statements, checks, lists,
 * names and answers follow from it.
 */
@NamedInterface("catalogue")
@NullMarked
package hotline.statistics.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
