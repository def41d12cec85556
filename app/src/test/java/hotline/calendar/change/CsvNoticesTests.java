package hotline.calendar.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hotline.calendar.DayKind;
import hotline.calendar.Notice;
import hotline.calendar.SpecialDay;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNoticesTests {

    private static final String CHINESE = "日期,类别,名称\n2026-12-31,放假,元旦\n2027-01-03,补班,元旦\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHINESE,
                "date,kind,name\n2026-12-31,holiday,元旦\n2027-01-03,workday,元旦\n",
                "name,notice,kind,date\n元旦,x,休,2026/12/31\n\n元旦,x,班,2027-01-03",
                "\uFEFF" + CHINESE
            })
    void readsTheUsualWaysOfWriting(String content) {
        Notice notice = read(content.getBytes(StandardCharsets.UTF_8));

        assertThat(notice)
                .isEqualTo(new Notice(
                        2027,
                        "国办发明电〔2026〕1号",
                        java.util.List.of(
                                new SpecialDay(LocalDate.of(2026, 12, 31), DayKind.HOLIDAY, "元旦"),
                                new SpecialDay(LocalDate.of(2027, 1, 3), DayKind.MAKE_UP_DAY, "元旦"))));
    }

    @Test
    void readsWhatAChineseSpreadsheetWrites() {
        Notice notice = read(CHINESE.getBytes(Charset.forName("GB18030")));

        assertThat(notice.days()).extracting(SpecialDay::name).containsOnly("元旦");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-02-30,holiday,春节 | calendar-no-date",
                ",holiday,春节 | calendar-no-date",
                "2027-02-06,free,春节 | calendar-no-kind",
                "2027-02-06,holiday, | calendar-no-name",
                "2026-11-30,holiday,春节 | calendar-other-year",
                "2028-01-01,holiday,元旦 | calendar-other-year",
                "2027-02-05,workday,春节 | calendar-make-up-on-weekday",
                "2027-01-01,holiday,元旦 | calendar-day-twice"
            })
    void namesTheLineThatIsWrong(String line, String code) {
        ProblemException refusal = refusal("date,kind,name\n2027-01-01,holiday,元旦\n" + line + "\n");

        assertThat(refusal.fieldErrors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("line 3", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "date,kind,name\n"})
    void anEmptyYearIsRefused(String content) {
        assertThat(refusal(content).fieldErrors()).extracting(FieldError::code).containsExactly("calendar-empty");
    }

    @Test
    void anUnknownHeaderIsNamed() {
        assertThat(refusal("day;kind\n2027-01-01;holiday\n").fieldErrors())
                .extracting(FieldError::code)
                .containsExactly("calendar-no-date");
    }

    private static ProblemException refusal(String content) {
        return catchThrowableOfType(ProblemException.class, () -> read(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Notice read(byte[] content) {
        return CsvNotices.read(content, 2027, "国办发明电〔2026〕1号");
    }
}
