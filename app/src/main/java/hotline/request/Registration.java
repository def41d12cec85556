package hotline.request;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.events.Matter;
import hotline.request.events.SuperiorOrder;
import hotline.shared.DepartmentKey;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request about to be registered, checked by intake.
 *
 * @param secret whether departments see the matter but not the person
 * @param caller seals the caller for a request, named by its id, and no other
 * @param anonymous whether the caller gave neither name nor phone
 * @param superior present for an order of a superior platform
 * @param proposals as they were shown, best first
 * @param dispatchTo set where a clear case is dispatched at once
 */
public record Registration(
        String divisionCode,
        Nature nature,
        Channel channel,
        Urgency urgency,
        @Nullable String subjectCode,
        String title,
        String text,
        Place place,
        Function<UUID, SealedCaller> caller,
        @Nullable String enterpriseCode,
        @Nullable String enterpriseName,
        boolean secret,
        boolean anonymous,
        @Nullable SuperiorOrder superior,
        @Nullable JsonNode proposals,
        @Nullable Integer catalogueVersion,
        @Nullable DepartmentKey dispatchTo) {

    /** What it is about, apart from words and persons. */
    Matter matter() {
        return new Matter(
                nature,
                channel,
                urgency,
                subjectCode,
                place.townshipCode(),
                place.villageCode(),
                enterpriseCode,
                secret,
                anonymous);
    }
}
