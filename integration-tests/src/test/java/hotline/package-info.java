/** Tests of the packaged program, over HTTP and through a browser. */
@NullMarked
package hotline;

import org.jspecify.annotations.NullMarked;
