/** Tests of the guards of connections. */
@NullMarked
package hotline.shared.server;

import org.jspecify.annotations.NullMarked;
