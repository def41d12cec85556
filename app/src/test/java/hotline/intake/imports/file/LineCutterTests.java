package hotline.intake.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.intake.imports.file.LineCutter.Cut;
import hotline.intake.imports.mapping.FileFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineCutterTests {

    private final LineCutter cutter = new LineCutter(FileFormat.CSV, ',');

    @Test
    void cutsAtLineEndsOfEitherKindAndLeavesBlankLinesOut() {
        assertThat(whole("a,b\r\n\nc\n\r\nd")).containsExactly("1 a,b", "3 c", "5 d");
    }

    @Test
    void aCarriageReturnAloneEndsALine() {
        assertThat(whole("a,b\rc,d\r\re,f\r")).containsExactly("1 a,b", "2 c,d", "4 e,f");
        assertThat(whole("a\nb\rc\r\nd\r\r\ne")).containsExactly("1 a", "2 b", "3 c", "4 d", "6 e");
        assertThat(whole("\"a\"\r\"b\rc\",d\re\r")).containsExactly("1 \"a\"", "2 \"b\rc\",d", "4 e");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnlyWhateverEndsIt() {
        assertThat(whole("a\r\"b\rc\rd\r")).containsExactly("1 a", "2 unclosed-quote", "3 c", "4 d");
    }

    @Test
    void aQuotedLineEndBelongsToTheLine() {
        assertThat(whole("a,\"b\nc\"\nd\n")).containsExactly("1 a,\"b\nc\"", "3 d");
    }

    @Test
    void aQuoteWithinAFieldIsJustACharacter() {
        assertThat(whole("5\" pipe,b\n6\"\",c\nd\n")).containsExactly("1 5\" pipe,b", "2 6\"\",c", "3 d");
    }

    @Test
    void aDoubledQuoteEndsNothing() {
        assertThat(whole("\"a\"\"\nb\"\nc\n")).containsExactly("1 \"a\"\"\nb\"", "3 c");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() {
        assertThat(whole("a\n\"b\nc\nd\n")).containsExactly("1 a", "2 unclosed-quote", "3 c", "4 d");
    }

    @Test
    void quotesMeanNothingInNdjson() {
        Cut cut = new LineCutter(FileFormat.NDJSON, ',').cut(bytes("\"a\n\"b\n"), FilePosition.START, true, 10);

        assertThat(shown(cut)).containsExactly("1 \"a", "2 \"b");
    }

    @Test
    void leavesALineWhoseEndIsNotInSight() {
        Cut cut = cutter.cut(bytes("a\nb"), FilePosition.START, false, 10);

        assertThat(shown(cut)).containsExactly("1 a");
        assertThat(cut.next()).isEqualTo(FilePosition.atLine(2, 2));
    }

    @Test
    void skipsALineThatIsTooLongOverAnyNumberOfParts() {
        byte[] file = bytes("a\n" + "x".repeat(3 * LineCutter.LONGEST) + "\nb\n");

        assertThat(inParts(file, 2 * LineCutter.LONGEST)).containsExactly("1 a", "2 too-long", "3 b");
    }

    @Test
    void lineBreaksInAFieldThatIsTooLongMakeNoLines() {
        String field = "x,\"\"y\"\"\nforged,row\n".repeat(3 * LineCutter.LONGEST / 18);
        long breaks = field.chars().filter(each -> each == '\n').count();
        byte[] file = bytes("a\n1,\"" + field + "\",z\nb\n");
        String[] expected = {"1 a", "2 too-long", breaks + 3 + " b"};

        assertThat(whole(new String(file, StandardCharsets.UTF_8))).containsExactly(expected);
        for (int size = 2 * LineCutter.LONGEST; size < 2 * LineCutter.LONGEST + 24; size++) {
            assertThat(inParts(file, size)).containsExactly(expected);
        }
    }

    @Test
    void skippingKnowsItsQuotesWhereverItIsParted() {
        byte[] file = bytes("x".repeat(LineCutter.LONGEST) + ",,\"a\"\"\nb,\"\"\n\",5\",\"\",\nc\n");
        int first = LineCutter.LONGEST;

        for (int size = 2; size < file.length - first; size++) {
            assertThat(inParts(file, first, size)).containsExactly("1 too-long", "4 c");
        }
    }

    @Test
    void aQuoteThatIsOpenAtTheLimitIsSkippedToItsEndBeItTheFilesEnd() {
        byte[] file = bytes("a\n\"b\n" + "c,d\n".repeat(LineCutter.LONGEST));

        assertThat(whole(new String(file, StandardCharsets.UTF_8))).containsExactly("1 a", "2 too-long");
        assertThat(inParts(file, 2 * LineCutter.LONGEST)).containsExactly("1 a", "2 too-long");
    }

    @Test
    void skippingEndsAtACarriageReturnWhereverItIsParted() {
        byte[] file = bytes("x".repeat(LineCutter.LONGEST) + ",\"a\rb\r\nc\"\rd\r\ne\rf");
        int first = LineCutter.LONGEST;

        for (int size = 4; size < file.length - first; size++) {
            assertThat(inParts(file, first, size)).containsExactly("1 too-long", "4 d", "5 e", "6 f");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b\nc\"\n\"d\"\"\",e\n5\",f\n\ng\n", "a,\"b\rc\"\r\"d\"\"\",e\r\n5\",f\r\r\ng\r"})
    void whereAFileIsPartedMakesNoDifference(String text) {
        byte[] file = bytes(text);
        List<String> expected = whole(new String(file, StandardCharsets.UTF_8));

        for (int size = 12; size <= file.length; size++) {
            assertThat(inParts(file, size)).isEqualTo(expected);
        }
    }

    private List<String> whole(String file) {
        return shown(cutter.cut(bytes(file), FilePosition.START, true, 100));
    }

    private List<String> inParts(byte[] file, int size) {
        return inParts(file, size, size);
    }

    private List<String> inParts(byte[] file, int firstSize, int size) {
        List<String> lines = new ArrayList<>();
        FilePosition at = FilePosition.START;
        while (at.offset() < file.length) {
            int from = (int) at.offset();
            int until = Math.min(file.length, from + (from == 0 ? firstSize : size));
            Cut cut = cutter.cut(Arrays.copyOfRange(file, from, until), at, until == file.length, 2);
            assertThat(cut.next().offset()).isGreaterThan(at.offset());
            lines.addAll(shown(cut));
            at = cut.next();
        }
        return lines;
    }

    private static List<String> shown(Cut cut) {
        return cut.lines().stream().map(LineCutterTests::shown).toList();
    }

    private static String shown(RawLine line) {
        LineProblem problem = line.problem();
        return line.number() + " "
                + (problem == null
                        ? StandardCharsets.UTF_8.decode(line.content().duplicate())
                        : problem.code());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
