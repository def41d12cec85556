package hotline.security.proxy;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads addresses as proxies write them. */
final class Addresses {

    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)\\](?::\\d+)?|([0-9.]+):\\d+");

    private Addresses() {}

    /** The address, without brackets and port; null if it is none. Never asks a name server. */
    static @Nullable InetAddress parsed(String literal) {
        Matcher withPort = WITH_PORT.matcher(literal);
        String bare = literal;
        if (withPort.matches()) {
            bare = withPort.group(1) == null ? withPort.group(2) : withPort.group(1);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(bare);
        try {
            return bytes == null ? null : InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }
}
