/** Offices and stations inside a department that give their part (内部转派). */
@NullMarked
package hotline.request.acts.passing;

import org.jspecify.annotations.NullMarked;
