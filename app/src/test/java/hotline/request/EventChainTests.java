package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.events.RequestEvent;
import hotline.request.log.EventCodec;
import hotline.request.log.RecordedEvent;
import hotline.testing.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventChainTests {

    private static final UUID ID = UUID.fromString("018b0000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2023-09-22T02:00:00.123456Z");

    @Test
    void writesPropertiesInOneOrderAndLeavesOutWhatIsAbsent() {
        RequestEvent event = EventCodec.read("{\"lead\":{\"divisionCode\":\"141122\",\"code\":\"015\"},\"clocks\":[],"
                + "\"reason\":null,\"automatic\":true,\"event\":\"dispatched\"}");

        assertThat(EventCodec.payload(event))
                .isEqualTo("{\"event\":\"dispatched\",\"automatic\":true,\"clocks\":[],"
                        + "\"lead\":{\"code\":\"015\",\"divisionCode\":\"141122\"}}");
    }

    @Test
    void readsBackWhatItWrote() {
        RequestEvent event = EventCodec.read("{\"event\":\"voided\",\"reason\":\"登记有误\"}");

        assertThat(EventCodec.read(EventCodec.payload(event))).isEqualTo(event);
    }

    @Test
    void keepsTheHashOfThePublishedForm() {
        RequestEvent closed = EventCodec.read("{\"event\":\"closed\"}");

        RecordedEvent event = EventCodec.next(null, ID, "141122", Act.CLOSE, People.OPERATOR, NOW, closed);

        assertThat(event.previousHash()).isEqualTo(EventChain.BEGINNING);
        // computed with sha256sum from the form described in EventChain
        assertThat(event.hash()).isEqualTo("15b07e649ed91f4062a57e7746e028c8ac53d52ff0695391090068ef4ce16084");
    }

    @Test
    void everyPartOfAnEventChangesItsHash() {
        String hash = hash(1, "a", NOW, "{}");

        assertThat(List.of(
                        hash(2, "a", NOW, "{}"),
                        hash(1, "b", NOW, "{}"),
                        hash(1, "a", NOW.plusNanos(1_000), "{}"),
                        hash(1, "a", NOW, "{ }")))
                .doesNotContain(hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void commitmentsNeedTheirSalt() {
        assertThat(EventChain.commitment("one", "张三")).isNotEqualTo(EventChain.commitment("two", "张三"));
    }

    private static String hash(int sequence, String actor, Instant at, String payload) {
        return EventChain.hash(ID, "141122", sequence, "close", actor, "", at, at, payload, EventChain.BEGINNING);
    }
}
