/** Guards the connections of the program's web server against peers that say nonsense, say nothing or never end. */
@NullMarked
package hotline.shared.server;

import org.jspecify.annotations.NullMarked;
