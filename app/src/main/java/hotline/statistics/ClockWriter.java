package hotline.statistics;

import hotline.shared.Percentage;
import hotline.statistics.ClockAnswer.Behind;
import hotline.statistics.ClockAnswer.Figure;
import hotline.statistics.ClockAnswer.Group;
import hotline.statistics.ClockAnswer.Item;
import hotline.statistics.OnTimeStatistics.Question;
import hotline.statistics.store.ClockRepository.ClockLine;
import hotline.statistics.store.ClockRepository.ListedClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the tallies of clocks out as figures. */
@Component
class ClockWriter {

    private static final String PATH = "/api/v1/statistics/clocks/requests";
    private static final List<Basis> BASES = List.of(Basis.CURRENT, Basis.ORIGINAL);
    private static final List<String> DEFINED = List.of(
            "rate",
            "view.request",
            "view.department",
            "period.due",
            "period.started",
            "basis.current",
            "basis.original");

    private final FigureWords words;
    private final CutOffs cutOffs;

    ClockWriter(FigureWords words, CutOffs cutOffs) {
        this.words = words;
        this.cutOffs = cutOffs;
    }

    ClockAnswer answer(Question question, String divisionName, ClockTally total, List<Group> groups) {
        CutOff cutOff = question.cutOff();
        return new ClockAnswer(
                question.sight().divisionCode(),
                divisionName,
                question.sight().department() == null
                        ? null
                        : question.sight().department().code(),
                question.window(),
                local(cutOff.asOf()),
                cutOff.clamped(),
                words.cutOff(cutOff, cutOffs.secondsToSettle()),
                words.words("statistics.rounding"),
                definitions(),
                names(),
                question.by(),
                figures(question, null, total),
                groups);
    }

    List<Figure> figures(Question question, @Nullable String group, ClockTally tally) {
        List<Figure> figures = new ArrayList<>();
        for (ClockView view : ClockView.values()) {
            for (ClockStep step : ClockStep.values()) {
                if (step.isIn(view)) {
                    BASES.forEach(basis -> {
                        for (ClockPeriod period : ClockPeriod.values()) {
                            figures.add(figure(new ClockKey(view, step, basis, period, "all"), question, group, tally));
                        }
                    });
                }
            }
        }
        return figures;
    }

    private static Figure figure(ClockKey key, Question question, @Nullable String group, ClockTally tally) {
        long numerator = tally.count(key, "on-time");
        long denominator = tally.count(key, "denominator");
        Percentage value =
                Percentage.of(numerator, denominator, numerator < denominator).orElse(null);
        return new Figure(
                key.view(),
                key.step(),
                key.basis(),
                key.period(),
                tally.count(key, "all"),
                tally.buckets(key),
                numerator,
                denominator,
                value == null ? null : value.text(),
                value == null ? null : value.rounding(),
                question.links(PATH).to(key, group));
    }

    static Behind behind(Question question, List<ListedClock> listed, int limit) {
        List<ClockLine> lines = listed.stream()
                .map(ListedClock::line)
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
        Instant asOf = question.cutOff().asOf();
        return new Behind(
                question.window(),
                local(asOf),
                question.cutOff().clamped(),
                listed.get(0).count(),
                lines.stream().map(ClockWriter::item).toList(),
                listed.size() > limit
                        ? ListCursor.after(
                                lines.get(limit - 1).position(),
                                asOf,
                                listed.get(0).count())
                        : null);
    }

    private static Item item(ClockLine line) {
        Instant due = line.dueAt();
        Instant ended = line.endedAt();
        return new Item(
                line.number(),
                line.divisionCode(),
                line.status(),
                line.department(),
                line.role(),
                local(line.startedAt()),
                due == null ? null : local(due),
                ended == null ? null : local(ended),
                line.bucket());
    }

    static OffsetDateTime local(Instant instant) {
        return instant.atZone(Window.ZONE).toOffsetDateTime();
    }

    private Map<String, Wording> definitions() {
        Map<String, Wording> definitions = new LinkedHashMap<>();
        DEFINED.forEach(key -> definitions.put(key, words.words("statistics.clock." + key)));
        return definitions;
    }

    private Map<String, Wording> names() {
        Map<String, Wording> names = new LinkedHashMap<>();
        for (ClockStep step : ClockStep.values()) {
            names.put(step.code(), words.words("statistics.step." + step.code()));
        }
        ClockTally.PARTS.stream()
                .sorted()
                .forEach(part -> names.put(part, words.words("statistics.clock.part." + part)));
        return names;
    }
}
