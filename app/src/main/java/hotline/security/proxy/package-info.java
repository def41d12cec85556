/** Finds the caller's own address behind the proxies that an operator trusts. */
@NullMarked
package hotline.security.proxy;

import org.jspecify.annotations.NullMarked;
