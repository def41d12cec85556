package hotline.shared.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.shared.Texts;
import hotline.shared.errors.SafeHeaders;
import hotline.shared.problem.Problem;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import hotline.shared.problem.SharedProblem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Words what the server itself refuses, when no request has come about that anything else could answer. */
@Component
final class RefusalWords {

    private final Problems problems;
    private final ObjectMapper json;

    RefusalWords(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** The same refusal with a problem for a body. */
    FullHttpResponse worded(HttpResponse bare, String id) {
        FullHttpResponse worded = answer(bare.protocolVersion(), bare.status(), typeOf(bare.status()), id);
        bare.headers().forEach(header -> addIfAbsent(worded.headers(), header));
        return worded;
    }

    /** The last answer on a connection. */
    FullHttpResponse last(SharedProblem type, String id) {
        FullHttpResponse answer = answer(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(type.status().value()), type, id);
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        if (type.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.headers().set(HttpHeaderNames.RETRY_AFTER, type.retryAfterSeconds());
        }
        return answer;
    }

    private FullHttpResponse answer(HttpVersion version, HttpResponseStatus status, SharedProblem type, String id) {
        Problem problem = problems.describe(new ProblemException(type, Map.of()), Texts.CHINESE, "", id);
        ByteBuf body = Unpooled.wrappedBuffer(json(problem).getBytes(StandardCharsets.UTF_8));
        FullHttpResponse answer = new DefaultFullHttpResponse(version, status, body);
        SafeHeaders.always().forEach(answer.headers()::set);
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return answer;
    }

    private String json(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A bare 400 was given before there was anything with fields in it. */
    private static SharedProblem typeOf(HttpResponseStatus status) {
        SharedProblem type = SharedProblem.of(status.code());
        return type == SharedProblem.INVALID_REQUEST ? SharedProblem.MALFORMED_REQUEST : type;
    }

    private static void addIfAbsent(HttpHeaders headers, Map.Entry<String, String> header) {
        boolean isOfBody = HttpHeaderNames.CONTENT_LENGTH.contentEqualsIgnoreCase(header.getKey())
                || HttpHeaderNames.TRANSFER_ENCODING.contentEqualsIgnoreCase(header.getKey());
        if (!isOfBody) {
            headers.add(header.getKey(), header.getValue());
        }
    }
}
