package hotline.request.views;

import com.fasterxml.jackson.annotation.JsonRawValue;
import hotline.request.ListKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody looked at a list of requests or searched for some.
 *
 * @param divisionCode of the person who asked
 * @param kind {@code list}, {@code search} for words, {@code caller-search}, or a list's own of {@link ListKind}
 * @param asked what was asked, as a JSON object; of a caller the index of the phone number only
 * @param erased whether the words that were typed have been erased
 * @param numbers of the requests that came back
 */
public record ListViewed(
        UUID id,
        Instant viewedAt,
        String divisionCode,
        String actorId,
        String actorName,
        String kind,
        @JsonRawValue String asked,
        boolean erased,
        List<String> numbers) {

    public ListViewed {
        numbers = List.copyOf(numbers);
    }
}
