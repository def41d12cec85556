package hotline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

    private static final UUID ID = UUID.fromString("6d4b2a10-5c3e-4f1a-9b8c-0123456789ab");
    private static final Instant AT = Instant.parse("2026-11-20T01:02:03.000004Z");

    @Test
    void comesBackAsItWasGiven() {
        Cursor cursor = new Cursor("figures", AT, ID, 7, List.of("2026-11-21T00:00:00Z", "42"));

        assertThat(Cursor.parse("figures", cursor.text())).isEqualTo(cursor);
    }

    @Test
    void comesBackWithoutAnInstant() {
        Cursor cursor = new Cursor("requests-due", null, ID);

        assertThat(Cursor.parse("requests-due", cursor.text())).isEqualTo(cursor);
        assertRefused(cursor::instant);
    }

    @Test
    void isRefusedByAnotherList() {
        String cursor = new Cursor("views", AT, ID).text();

        assertRefused(() -> Cursor.parse("due", cursor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "views",
                "views|2026-11-20T01:02:03Z|6d4b2a10-5c3e-4f1a-9b8c-0123456789ab",
                "views|yesterday|6d4b2a10-5c3e-4f1a-9b8c-0123456789ab|0",
                "views|+999999999-12-31T23:59:59Z|6d4b2a10-5c3e-4f1a-9b8c-0123456789ab|0",
                "views|2026-11-20T01:02:03Z|me|0",
                "views|2026-11-20T01:02:03Z|6d4b2a10-5c3e-4f1a-9b8c-0123456789ab|many"
            })
    void isRefusedWhereItIsGarbled(String plain) {
        String garbled = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        assertRefused(() -> Cursor.parse("views", garbled));
    }

    @Test
    void isRefusedWhereItIsNotEncoded() {
        assertRefused(() -> Cursor.parse("views", "no cursor!"));
    }

    private static void assertRefused(Supplier<?> reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading::get)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(SharedProblem.INVALID_REQUEST));
    }
}
