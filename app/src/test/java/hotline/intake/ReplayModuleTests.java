package hotline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hotline.testing.AnyDatabase;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.Origin;
import hotline.testing.People;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registers messages at the times at which they were written, in that order. */
@AnyDatabase
@HotlineTest
class ReplayModuleTests {

    private static final String MESSAGES = "requests/messages-1500.csv";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private record Message(String id, LocalDateTime at, String title, String text) {}

    @Autowired
    Intake intake;

    @Autowired
    MutableClock clock;

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @EnumSource
    void everyMessageGetsANumberAProposalWithAReasonAndAJustifiedDeadline(Origin origin) throws IOException {
        CountedDays days = CountedDays.read(origin);
        Set<String> numbers = new HashSet<>();
        List<Message> messages = messages(origin);

        for (Message message : messages) {
            clock.set(message.at.atZone(ZONE).toInstant());
            JsonNode answer = register(message);
            numbers.add(answer.get("number").asText());
            assertProposal(message, answer);
            assertDeadline(message, answer, days);
        }

        assertThat(numbers).hasSize(messages.size()).hasSize(origin == Origin.SHARED ? 1_500 : 24);
    }

    private JsonNode register(Message message) throws IOException {
        CallForm form =
                new CallForm("complaint", "web", null, null, message.title, message.text, null, null, null, null);
        String answer = intake.register(People.OPERATOR, form, message.id)
                .blockOptional(LIMIT)
                .orElseThrow()
                .json();
        return json.readTree(answer);
    }

    private static void assertProposal(Message message, JsonNode answer) {
        JsonNode first = answer.at("/proposals/0");

        assertThat(first.get("name").asText()).as(message.id).isNotBlank();
        assertThat(first.at("/reasons/0/text").asText())
                .as(message.id)
                .isNotBlank()
                .doesNotContain("{", "reason.");
    }

    private static void assertDeadline(Message message, JsonNode answer, CountedDays days) {
        LocalDate received = message.at.toLocalDate();
        LocalDate last = days.fifthWorkingDayAfter(received);
        JsonNode parts = answer.at("/explanation/parts");

        assertThat(Instant.parse(answer.get("dueAt").asText()))
                .as(message.id + " " + answer.at("/explanation/text").asText())
                .isEqualTo(last.plusDays(1).atStartOfDay(ZONE).toInstant());
        assertThat(answer.get("provisional").asBoolean()).as(message.id).isEqualTo(days.isUnknownUntil(last, received));
        assertThat(counted(parts)).as(message.id).isEqualTo(5);
    }

    private static int counted(JsonNode parts) {
        int counted = 0;
        for (JsonNode part : parts) {
            counted += part.get("kind").asText().equals("counted")
                    ? part.get("counted").asInt()
                    : 0;
        }
        return counted;
    }

    private static List<Message> messages(Origin origin) throws IOException {
        try (Reader reader = Files.newBufferedReader(origin.file(MESSAGES));
                CSVParser rows = FORMAT.parse(reader)) {
            return rows.stream()
                    .map(ReplayModuleTests::message)
                    .sorted(Comparator.comparing(Message::at).thenComparing(Message::id))
                    .toList();
        }
    }

    private static Message message(CSVRecord row) {
        return new Message(
                row.get("id"),
                LocalDateTime.parse(row.get("submitted_at"), TIME),
                row.get("title"),
                row.get("content"));
    }
}
