package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestNumberTests {

    @Test
    void tellsItsDivision() {
        assertThat(RequestNumber.random("141122").divisionCode()).isEqualTo("141122");
    }

    @Test
    void neverLooksLikeAMobileNumber() {
        assertThat(Stream.generate(() -> RequestNumber.random("141122")).limit(1_000))
                .allSatisfy(number -> assertThat(number.value().charAt(6)).isBetween('2', '9'));
    }

    @Test
    void findsEveryWrongDigit() {
        String number = RequestNumber.random("141122").value();

        assertThat(IntStream.range(0, 17).boxed())
                .allSatisfy(place -> assertThat(RequestNumber.isValid(withNextDigitAt(number, place)))
                        .isFalse());
    }

    @Test
    void readsWhatPeopleType() {
        RequestNumber number = RequestNumber.random("141122");

        assertThat(RequestNumber.parse(" " + number.spoken().replace(' ', '-') + " "))
                .isEqualTo(number);
    }

    @Test
    void refusesDigitsOfOtherScripts() {
        String arabic = "١٤١١٢٢٨٣٠٥٢٩١٧٣٤٠";

        assertThatThrownBy(() -> new RequestNumber(arabic)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String withNextDigitAt(String number, int place) {
        char next = (char) ('0' + (number.charAt(place) - '0' + 1) % 10);
        return number.substring(0, place) + next + number.substring(place + 1);
    }
}
