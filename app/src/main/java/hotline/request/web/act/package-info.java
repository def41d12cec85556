/** Every act over HTTP: one controller, and the binding, the form's fields and the document's schemas that follow from the commands. */
@NullMarked
package hotline.request.web.act;

import org.jspecify.annotations.NullMarked;
