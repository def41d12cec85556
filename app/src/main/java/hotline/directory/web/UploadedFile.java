package hotline.directory.web;

import hotline.directory.administration.Missing;
import hotline.directory.administration.OpenRequests;
import hotline.directory.administration.ReferenceImports.Upload;
import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The body of an upload, with {@code ?encoding=utf-8|gb18030} and {@code ?missing=keep|retire|retire-most}. */
final class UploadedFile {

    /** A province's villages fit in several times. */
    private static final int LIMIT = 16 * 1024 * 1024;

    private UploadedFile() {}

    static Mono<Upload> of(ServerWebExchange exchange, String encoding, Missing missing) {
        return of(exchange, encoding, missing, OpenRequests.ASK);
    }

    static Mono<Upload> of(ServerWebExchange exchange, String encoding, Missing missing, OpenRequests openRequests) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LIMIT)
                .map(UploadedFile::bytes)
                .defaultIfEmpty(ByteBuffer.allocate(0))
                .map(file -> new Upload(file, encoding, missing, openRequests));
    }

    private static ByteBuffer bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return ByteBuffer.wrap(bytes);
    }
}
