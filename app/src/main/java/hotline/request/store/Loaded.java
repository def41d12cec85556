package hotline.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import hotline.request.RequestNumber;
import hotline.request.ServiceRequest;
import hotline.request.ServiceRequest.Head;
import hotline.request.ServiceRequest.ImportOrigin;
import hotline.request.events.Matter;
import hotline.request.handling.Handling;
import hotline.request.store.Rows.RequestRow;
import org.jspecify.annotations.Nullable;

/** A request with its parts, read by one statement as one JSON document. */
record Loaded(RequestRow request, Handling handling) {

    static Loaded parse(String json) {
        try {
            return Rows.JSON.readValue(json, Loaded.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the stored request cannot be read", impossible);
        }
    }

    ServiceRequest toRequest() {
        RequestRow row = request;
        return new ServiceRequest(
                row.id(),
                new RequestNumber(row.number()),
                new Head(row.version(), row.headHash(), row.recordedAt()),
                row.status(),
                matter(),
                row.receivedAt(),
                row.isDirect(),
                origin(),
                row.standing(),
                handling);
    }

    private Matter matter() {
        return new Matter(
                request.nature(),
                request.channel(),
                request.urgency(),
                request.subjectCode(),
                request.townshipCode(),
                request.villageCode(),
                request.enterpriseCode(),
                request.isSecret(),
                request.isAnonymous());
    }

    private @Nullable ImportOrigin origin() {
        return request.source() == null || request.externalId() == null
                ? null
                : new ImportOrigin(
                        request.source(), request.externalId(), request.declaredVerdict(), request.timeAnomaly());
    }
}
