package hotline.intake.imports.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * Reads the one byte that Windows adds to GBK: 0x80 is the euro sign there, as it is to browsers in GB 18030
 * (<a href="https://encoding.spec.whatwg.org/#gb18030-decoder">encoding.spec.whatwg.org</a>), while Java knows no such.
 */
final class EuroSigns {

    private static final int WINDOWS = 0x80;
    private static final byte[] EURO = {(byte) 0xA2, (byte) 0xE3};

    private EuroSigns() {}

    /** The bytes with euro signs that a decoder of the character set reads; nothing else is touched. */
    static ByteBuffer readable(ByteBuffer bytes, Charset charset) {
        if (!charset.name().equals("GB18030") || !hasAny(bytes)) {
            return bytes;
        }
        ByteArrayOutputStream readable = new ByteArrayOutputStream(bytes.remaining() + 8);
        int at = bytes.position();
        while (at < bytes.limit()) {
            int length = Math.min(lengthAt(bytes, at), bytes.limit() - at);
            if (unsigned(bytes, at) == WINDOWS) {
                readable.writeBytes(EURO);
            } else {
                for (int i = at; i < at + length; i++) {
                    readable.write(bytes.get(i));
                }
            }
            at += length;
        }
        return ByteBuffer.wrap(readable.toByteArray());
    }

    private static boolean hasAny(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (unsigned(bytes, i) == WINDOWS) {
                return true;
            }
        }
        return false;
    }

    /** Of one, two or four bytes: within longer characters 0x80 is no euro sign. */
    private static int lengthAt(ByteBuffer bytes, int at) {
        if (unsigned(bytes, at) <= WINDOWS || at + 1 == bytes.limit()) {
            return 1;
        }
        int second = unsigned(bytes, at + 1);
        return second >= '0' && second <= '9' ? 4 : 2;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }
}
