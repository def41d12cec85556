package hotline.intake.imports.file;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.intake.imports.file.LineCutter.Cut;
import hotline.intake.imports.mapping.FileFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a file is made of, each belongs to a line that is answered for. */
class LineProperties {

    private static final int TRIES = 3_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final LineReader ONE_COLUMN =
            new LineReader(FileFormat.CSV, ',', StandardCharsets.UTF_8, List.of("only"));

    @Property(tries = TRIES)
    void everyByteIsOfALineOrEndsOne(@ForAll("files") String text, @ForAll FileFormat format) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        LineCutter cutter = new LineCutter(format, ',');
        FilePosition at = FilePosition.START;

        while (at.offset() < file.length) {
            int from = (int) at.offset();
            Cut cut = cutter.cut(Arrays.copyOfRange(file, from, file.length), at, true, 1);
            byte[] passed = Arrays.copyOfRange(file, from, (int) cut.next().offset());
            assertThat(passed).isNotEmpty();
            if (cut.lines().stream().allMatch(line -> line.problem() == null)) {
                assertThat(withoutLineEnds(contents(cut))).isEqualTo(withoutLineEnds(passed));
            }
            assertThat(cut.lines())
                    .as("what is passed over is answered for")
                    .hasSizeGreaterThanOrEqualTo(hasContent(passed) ? 1 : 0);
            at = cut.next();
        }
    }

    @Property(tries = TRIES)
    void everyCharacterOfALineIsReadOrTheLineIsRefused(@ForAll("files") String text) {
        LineCutter cutter = new LineCutter(FileFormat.CSV, ',');
        Cut cut = cutter.cut(text.getBytes(StandardCharsets.UTF_8), FilePosition.START, true, Integer.MAX_VALUE);

        for (RawLine line : cut.lines()) {
            try {
                String read = String.join(",", ONE_COLUMN.values(line));
                String written = StandardCharsets.UTF_8
                        .decode(line.content().duplicate())
                        .toString();
                // blanks between a quote and a delimiter are no part of either
                assertThat(bare(read)).isEqualTo(bare(written));
            } catch (UnusableLine refused) {
                assertThat(refused.problem()).isNotNull();
            }
        }
    }

    @Property(tries = TRIES)
    void linesAreNumberedAsAnEditorNumbersThem(@ForAll("files") String text) {
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        Cut cut = new LineCutter(FileFormat.CSV, ',').cut(file, FilePosition.START, true, Integer.MAX_VALUE);

        assertThat(cut.next().offset()).isEqualTo(file.length);
        assertThat(cut.next().line()).isEqualTo(1 + text.split("\r\n|\r|\n", -1).length - 1);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("a", "中", ",", "\"", "\r", "\n", "\r\n", "\0", " ", BYTE_ORDER_MARK, "\uFFFE", "\u2028")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    private static byte[] contents(Cut cut) {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        for (RawLine line : cut.lines()) {
            byte[] content = new byte[line.content().remaining()];
            line.content().duplicate().get(content);
            contents.writeBytes(content);
        }
        return contents.toByteArray();
    }

    private static String withoutLineEnds(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[\r\n]", "");
    }

    private static String bare(String text) {
        return text.replaceAll("[\"\\s\u2028]", "");
    }

    private static boolean hasContent(byte[] bytes) {
        return !withoutLineEnds(bytes).isEmpty();
    }
}
