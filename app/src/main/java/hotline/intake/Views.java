package hotline.intake;

import hotline.intake.store.ViewRepository;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.shared.Actor;
import hotline.shared.Page;
import hotline.shared.ProblemException;
import hotline.shared.ProblemException.FieldError;
import hotline.shared.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Who looked at a request, and why. */
@Service
public class Views {

    private record Position(Instant before, UUID id) {
        static final Position END = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }

    private final ViewRepository views;
    private final Requests requests;

    Views(ViewRepository views, Requests requests) {
        this.views = views;
        this.requests = requests;
    }

    /** Views of a request that the actor may see, newest first. */
    public Mono<Page<RequestViewed>> of(Actor actor, RequestNumber number, @Nullable String cursor, int limit) {
        Position position = cursor == null ? Position.END : position(cursor);
        return requests.find(actor, number)
                .flatMapMany(request ->
                        views.before(request.divisionCode(), request.id(), position.before, position.id, limit + 1))
                .collectList()
                .map(found -> page(found, limit));
    }

    private static Page<RequestViewed> page(List<RequestViewed> found, int limit) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        RequestViewed last = found.get(limit - 1);
        String plain = last.viewedAt() + "|" + last.id();
        return new Page<>(
                found.subList(0, limit),
                Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    private static Position position(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new Position(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new ProblemException(
                    SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("cursor", "unreadable")));
        }
    }
}
