/** The department's head signs a reply before it goes out (领导审签), or returns it. */
@NullMarked
package hotline.request.acts.signature;

import org.jspecify.annotations.NullMarked;
