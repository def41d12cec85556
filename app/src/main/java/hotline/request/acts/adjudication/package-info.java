/** Asking that a verdict or a fact be decided about (申请认定), and deciding it as a second person (认定). */
@NullMarked
package hotline.request.acts.adjudication;

import org.jspecify.annotations.NullMarked;
