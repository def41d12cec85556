/**
 * Connections that end by themselves: every call has its limit here, a connection that does not answer is thrown away, and
 * each kind of work has connections of its own.
 */
@NullMarked
package hotline.database.connection;

import org.jspecify.annotations.NullMarked;
