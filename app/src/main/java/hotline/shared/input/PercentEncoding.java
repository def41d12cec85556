package hotline.shared.input;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Undoes percent-encoding as addresses and forms have it, and refuses what decoders usually replace or guess. */
final class PercentEncoding {

    private PercentEncoding() {}

    /**
     * The text that was encoded.
     *
     * @throws IllegalArgumentException if an escape is broken, or the bytes are no UTF-8
     */
    static String decode(String encoded, boolean plusIsBlank) {
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '%') {
                bytes.write(escaped(raw, at));
                at += 2;
            } else {
                bytes.write(plusIsBlank && raw[at] == '+' ? ' ' : raw[at]);
            }
        }
        return utf8(bytes.toByteArray());
    }

    /**
     * The text that UTF-8 bytes hold.
     *
     * @throws IllegalArgumentException if they are no UTF-8
     */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new IllegalArgumentException("no UTF-8", other);
        }
    }

    private static int escaped(byte[] raw, int at) {
        if (at + 2 >= raw.length || !HexFormat.isHexDigit(raw[at + 1]) || !HexFormat.isHexDigit(raw[at + 2])) {
            throw new IllegalArgumentException("broken escape");
        }
        return HexFormat.fromHexDigit(raw[at + 1]) << 4 | HexFormat.fromHexDigit(raw[at + 2]);
    }
}
