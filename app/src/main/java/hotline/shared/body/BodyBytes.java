package hotline.shared.body;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gathers a body. Each piece is copied and given back at once: pieces that wait for the rest would hold memory of the
 * server, which all connections share.
 */
public final class BodyBytes {

    private BodyBytes() {}

    /** The whole body, empty where there is none; fails with {@link SharedProblem#TOO_LARGE} beyond the limit. */
    public static Mono<byte[]> of(Flux<DataBuffer> body, int limit) {
        return body.collect(ByteArrayOutputStream::new, (gathered, piece) -> add(gathered, piece, limit))
                .map(ByteArrayOutputStream::toByteArray);
    }

    /** The content of one piece, which is given back. */
    public static byte[] of(DataBuffer piece) {
        byte[] bytes = new byte[piece.readableByteCount()];
        piece.read(bytes);
        DataBufferUtils.release(piece);
        return bytes;
    }

    private static void add(ByteArrayOutputStream gathered, DataBuffer piece, int limit) {
        byte[] bytes = of(piece);
        if (gathered.size() + bytes.length > limit) {
            throw new ProblemException(SharedProblem.TOO_LARGE, Map.of());
        }
        gathered.writeBytes(bytes);
    }
}
