package hotline.security.signin;

import org.jspecify.annotations.Nullable;

/**
 * The place from which somebody signs in.
 *
 * @param address of the caller, of IPv6 the network
 * @param device what the browser was given at an earlier sign-in, or is to be given now; null for a program
 */
record Origin(String address, @Nullable String device) {

    @Override
    public String toString() {
        return "Origin[…]";
    }
}
