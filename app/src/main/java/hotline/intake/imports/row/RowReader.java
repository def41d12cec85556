package hotline.intake.imports.row;

import static hotline.intake.imports.mapping.ImportField.ADDRESS;
import static hotline.intake.imports.mapping.ImportField.CALLER_NAME;
import static hotline.intake.imports.mapping.ImportField.CALLER_PHONE;
import static hotline.intake.imports.mapping.ImportField.DECLARED;
import static hotline.intake.imports.mapping.ImportField.DEPARTMENT;
import static hotline.intake.imports.mapping.ImportField.DIRECT;
import static hotline.intake.imports.mapping.ImportField.EXTERNAL_ID;
import static hotline.intake.imports.mapping.ImportField.LATITUDE;
import static hotline.intake.imports.mapping.ImportField.LONGITUDE;
import static hotline.intake.imports.mapping.ImportField.NATURE;
import static hotline.intake.imports.mapping.ImportField.SUBJECT;
import static hotline.intake.imports.mapping.ImportField.TEXT;
import static hotline.intake.imports.mapping.ImportField.TITLE;
import static hotline.intake.imports.mapping.ImportField.TOWNSHIP;
import static hotline.intake.imports.mapping.ImportField.URGENCY;

import hotline.deadline.Deadline;
import hotline.deadline.Step;
import hotline.intake.checks.PhoneNumbers;
import hotline.intake.imports.file.Columns;
import hotline.intake.imports.file.LineProblem;
import hotline.intake.imports.file.UnusableLine;
import hotline.intake.imports.mapping.ImportField;
import hotline.intake.imports.mapping.Mapping;
import hotline.intake.protection.CallerProtection;
import hotline.intake.protection.CallerProtection.Owner;
import hotline.request.Channel;
import hotline.request.DeclaredVerdict;
import hotline.request.EventChain;
import hotline.request.ImportedRequest;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.Rules.RequestMatter;
import hotline.request.SealedCaller;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes requests of lines by a mapping, without a database, so that every rule of it can be tried. */
public final class RowReader {

    private final String divisionCode;
    private final Mapping mapping;
    private final Cells cells;
    private final Reference reference;
    private final KnownWords words;
    private final CallerProtection protection;
    private final TimeColumns times;

    /**
     * @param words the usual words for natures and urgencies
     * @param now nothing can have been received or completed after it
     */
    public RowReader(
            String divisionCode,
            Mapping mapping,
            Reference reference,
            KnownWords words,
            CallerProtection protection,
            Instant now) {
        this.divisionCode = divisionCode;
        this.mapping = mapping;
        this.cells = new Cells(mapping);
        this.reference = reference;
        this.words = words;
        this.protection = protection;
        this.times = new TimeColumns(mapping, cells, now);
    }

    /** The external id of a line, if it has a usable one; known even of lines that are refused. */
    public @Nullable String externalId(Columns line) {
        return ExternalId.shown(cells.value(line, EXTERNAL_ID));
    }

    public ReadRow read(Columns line) throws UnusableLine {
        Map<String, String> values = cells.values(line);
        String externalId = ExternalId.required(cells.columnOf(EXTERNAL_ID), cells.value(line, EXTERNAL_ID));
        values.put(EXTERNAL_ID.key(), externalId);
        List<Flag> flags = new ArrayList<>();
        LineTimes stated = times.of(line);
        stated.anomalies().forEach(anomaly -> flags.add(Flag.of(anomaly)));
        Instant receivedAt = stated.receivedAt();
        Matter matter = matter(line, flags);
        Deadline computed = mapping.computesDeadline() ? computed(matter, receivedAt) : null;
        Instant dueAt = computed == null ? stated.targetAt() : computed.due();
        ImportedRequest request = new ImportedRequest(
                divisionCode,
                mapping.source(),
                externalId,
                receivedAt,
                matter,
                title(line, externalId),
                cells.meaning(line, TEXT),
                place(line, matter.townshipCode(), flags),
                caller(line, flags),
                computed == null ? null : reference.rules().versions(),
                matched(line, DEPARTMENT, reference::department, Flag.DEPARTMENT_UNKNOWN, flags),
                dueAt,
                computed != null && computed.provisional(),
                computed == null ? null : EventChain.tree(computed.explanation()),
                stated.completedAt(),
                direct(line),
                declared(line, dueAt, flags),
                // callers are among the values, and without a key their numbers could be tried out
                protection.digest(EventChain.commitment("", values)),
                stated.anomaly());
        Map<String, String> attributes = cells.attributes(line);
        if (stated.anomaly() != null) {
            attributes.putAll(cells.words(line, LineTimes.FIELDS));
        }
        return new ReadRow(request, attributes, Cells.mapped(line, mapping.labels()), List.copyOf(flags));
    }

    private Matter matter(Columns line, List<Flag> flags) throws UnusableLine {
        Nature nature = nature(line, flags);
        return new Matter(
                nature,
                Channel.IMPORT,
                urgency(line),
                matched(line, SUBJECT, reference::subject, Flag.SUBJECT_UNKNOWN, flags),
                matched(line, TOWNSHIP, reference::township, Flag.TOWNSHIP_UNKNOWN, flags),
                null,
                null,
                nature == Nature.TIP_OFF,
                false);
    }

    private Nature nature(Columns line, List<Flag> flags) throws UnusableLine {
        String word = cells.value(line, NATURE);
        String meaning = mapping.meaningsOf(NATURE).get(word);
        if (word.isEmpty()) {
            if (meaning == null) {
                throw UnusableLine.of(LineProblem.NATURE_BLANK, cells.columnOf(NATURE), "");
            }
            if (mapping.has(NATURE)) {
                flags.add(Flag.NATURE_BLANK);
            }
        }
        Nature nature = words.nature(meaning == null ? word : meaning);
        return cells.known(nature, NATURE, word);
    }

    private Urgency urgency(Columns line) throws UnusableLine {
        String word = cells.meaning(line, URGENCY);
        return word.isEmpty() ? Urgency.NORMAL : cells.known(words.urgency(word), URGENCY, word);
    }

    /** The old flag, kept only where there is no deadline to judge by: what can be computed is not declared. */
    private @Nullable DeclaredVerdict declared(Columns line, @Nullable Instant dueAt, List<Flag> flags)
            throws UnusableLine {
        if (!mapping.has(DECLARED)) {
            return null;
        }
        if (dueAt != null) {
            flags.add(Flag.DECLARED_IGNORED);
            return null;
        }
        String word = cells.meaning(line, DECLARED);
        DeclaredVerdict declared =
                word.isEmpty() ? DeclaredVerdict.UNKNOWN : cells.known(KnownWords.declared(word), DECLARED, word);
        if (declared == DeclaredVerdict.UNKNOWN) {
            flags.add(Flag.DECLARED_UNKNOWN);
        }
        return declared;
    }

    private boolean direct(Columns line) throws UnusableLine {
        String word = cells.meaning(line, DIRECT);
        return !word.isEmpty() && cells.known(KnownWords.truth(word), DIRECT, word);
    }

    private @Nullable Deadline computed(Matter matter, Instant receivedAt) {
        RequestMatter known = new RequestMatter(matter.nature(), matter.urgency(), matter.subjectCode(), false);
        return reference.rules().due(Step.COMPLETION, known, receivedAt).orElse(null);
    }

    private String title(Columns line, String externalId) {
        String title = cells.meaning(line, TITLE);
        return title.isEmpty() ? mapping.source() + " " + externalId : title;
    }

    private Place place(Columns line, @Nullable String townshipCode, List<Flag> flags) {
        String address = cells.meaning(line, ADDRESS);
        Double longitude = null;
        Double latitude = null;
        try {
            longitude = degrees(cells.meaning(line, LONGITUDE), 180);
            latitude = degrees(cells.meaning(line, LATITUDE), 90);
        } catch (NumberFormatException unreadable) {
            flags.add(Flag.COORDINATES_UNREADABLE);
        }
        boolean complete = longitude != null && latitude != null;
        return new Place(
                townshipCode,
                null,
                address.isEmpty() ? null : address,
                complete ? longitude : null,
                complete ? latitude : null);
    }

    private Function<UUID, SealedCaller> caller(Columns line, List<Flag> flags) {
        String name = cells.meaning(line, CALLER_NAME);
        String phone = cells.meaning(line, CALLER_PHONE);
        Optional<String> normal = PhoneNumbers.normalise(phone);
        if (normal.isEmpty() && !phone.isEmpty()) {
            flags.add(Flag.PHONE_UNREADABLE);
        }
        // what is no number is kept as it is, but not as if it were an international one
        String stored = normal.orElse(phone.isEmpty() ? null : phone.replace("+", ""));
        return id -> protection.seal(new Owner(divisionCode, id), name.isEmpty() ? null : name, stored, false, false);
    }

    private static @Nullable Double degrees(String value, int most) {
        if (value.isEmpty()) {
            return null;
        }
        double degrees = Double.parseDouble(value);
        if (!(Math.abs(degrees) <= most)) {
            throw new NumberFormatException(value);
        }
        return degrees;
    }

    private <T> @Nullable T matched(
            Columns line, ImportField field, Function<String, @Nullable T> find, Flag unknown, List<Flag> flags) {
        String word = cells.meaning(line, field);
        T found = word.isEmpty() ? null : find.apply(word);
        if (found == null && !word.isEmpty()) {
            flags.add(unknown);
        }
        return found;
    }
}
