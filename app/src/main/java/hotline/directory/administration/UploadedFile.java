package hotline.directory.administration;

import hotline.directory.administration.ReferenceImports.Upload;
import hotline.shared.body.BodyBytes;
import java.nio.ByteBuffer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The body of an upload, with {@code ?encoding=utf-8|gb18030} and {@code ?missing=keep|retire|retire-most}. */
final class UploadedFile {

    /** A province's villages fit in several times. */
    static final int LIMIT = 16 * 1024 * 1024;

    private UploadedFile() {}

    static Mono<Upload> of(ServerWebExchange exchange, String encoding, Missing missing) {
        return of(exchange, encoding, missing, OpenRequests.ASK);
    }

    static Mono<Upload> of(ServerWebExchange exchange, String encoding, Missing missing, OpenRequests openRequests) {
        return BodyBytes.of(exchange.getRequest().getBody(), LIMIT)
                .map(file -> new Upload(ByteBuffer.wrap(file), encoding, missing, openRequests));
    }
}
