package hotline.request.web;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hotline.request.Channel;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestNumber;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The verification proves what nobody changed, and finds what is gone or of another number. */
@HotlineTest
class VerificationModuleTests extends TamperedRequests {

    @Autowired
    RequestImports imports;

    @Test
    void findsNothingWhereNothingWasChanged() {
        JsonNode verification = verify(finished().number());

        assertThat(verification.get("intact").asBoolean())
                .as("%s", verification)
                .isTrue();
        assertThat(verification.get("eventCount").asInt()).isEqualTo(5);
        assertThat(verification.get("erased")).isEmpty();
    }

    @Test
    void takesTheRowOfAnotherNumberForNobodysRequest() {
        Story story = finished();
        change("UPDATE service_request SET number = '" + RequestNumber.random("141122") + "'");

        expect(story.number(), 5, "row-differs", "service_request.number");
    }

    @Test
    void namesARequestThatIsGoneAsAWhole() {
        RequestNumber number = finished().number();
        List.of(
                        "service_request",
                        "request_text",
                        "request_caller",
                        "request_message",
                        "handling_cycle",
                        "assignment",
                        "request_clock",
                        "request_event",
                        "request_state",
                        "clock_state")
                .forEach(table -> change("DELETE FROM " + table));

        expect(number, 1, "request-missing", "service_request");
    }

    @Test
    void provesAClearCaseThatWasDispatchedAtOnce() {
        Story story = aRequest(requests)
                .dispatchedAtOnceTo(People.HOUSING)
                .registered()
                .acknowledged();

        assertThat(verify(story.number()).get("intact").asBoolean()).isTrue();
    }

    @Test
    void provesRequestsOfAnOldSystemOpenOrCompleted() {
        Instant received = Instant.parse("2023-09-01T02:00:00Z");
        Story open = imported("1", received, null);
        Story completed = imported("2", received, received.plusSeconds(3_600));
        Story impossible = imported("3", received, received.minusSeconds(3_600));

        open.acknowledged().replied();

        for (Story story : List.of(open, completed, impossible)) {
            JsonNode verification = verify(story.number());
            assertThat(verification.get("intact").asBoolean())
                    .as("%s", verification)
                    .isTrue();
        }
    }

    private Story imported(String externalId, Instant receivedAt, @Nullable Instant completedAt) {
        ImportedRequest request = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                externalId,
                receivedAt,
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                receivedAt.plusSeconds(86_400),
                false,
                null,
                completedAt,
                false,
                null,
                "");
        return new Story(
                requests,
                Objects.requireNonNull(imports.importAll(People.OPERATOR, List.of(request))
                                .block())
                        .get(0)
                        .number());
    }

    @Test
    void verifiesForThoseWhoMayLookIntoTheDivisionOnly() {
        Story story = finished();
        BiConsumer<TestStaff, Integer> answers = (staff, status) -> staff.using(anyone)
                .get()
                .uri("/api/v1/requests/{number}/verification", story.number())
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Void.class);

        answers.accept(TestStaff.in(People.LVLIANG, Role.AUDITOR), 200);
        answers.accept(TestStaff.in("141121", Role.AUDITOR), 403);
        answers.accept(TestStaff.with(Role.OPERATOR), 403);
    }
}
