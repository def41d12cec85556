/** The caller calls again (群众催单), and the hotline reminds departments (催办). */
@NullMarked
package hotline.request.acts.chasing;

import org.jspecify.annotations.NullMarked;
