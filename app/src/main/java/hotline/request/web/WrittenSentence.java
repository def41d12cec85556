package hotline.request.web;

import hotline.calendar.WorkingCalendar;
import hotline.calendar.WorkingTime;
import hotline.deadline.Deadlines;
import hotline.request.Part;
import hotline.request.Proceeding;
import hotline.request.ServiceRequest;
import hotline.request.events.Sentence;
import hotline.request.events.StartedClock;
import hotline.request.log.Timeline.Entry;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import hotline.shared.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sentence of an event in one language, by the texts of its act and the names of what it speaks of. */
final class WrittenSentence implements Sentence {

    private final Entry entry;
    private final Names names;
    private final Words words;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private String variant = "";

    WrittenSentence(Entry entry, Names names, Words words) {
        this.entry = entry;
        this.names = names;
        this.words = words;
    }

    /** Another sentence than the act's usual one. */
    @Override
    public void variant(String code) {
        variant = "." + code;
    }

    @Override
    public void fact(String name, @Nullable String value) {
        facts.put(name, value == null ? none() : value);
    }

    /** A fact by the name of its code. */
    @Override
    public void fact(String name, String kind, Coded value) {
        facts.put(name, label(kind, value));
    }

    @Override
    public void department(@Nullable DepartmentKey department) {
        fact("department", names.department(department));
    }

    /** The department of a part; the lead's where none is named. */
    @Override
    public void department(@Nullable ServiceRequest request, @Nullable Integer part) {
        department(departmentOf(request, part));
    }

    @Override
    public void about(int number) {
        Proceeding proceeding = proceeding(number);
        department(after(), proceeding == null ? null : proceeding.assignmentNumber());
    }

    @Override
    public @Nullable Proceeding proceeding(int number) {
        ServiceRequest after = after();
        return after == null || after.proceedings().size() < number
                ? null
                : after.proceedings().get(number - 1);
    }

    /** A part of the sentence that is there only where it applies. */
    @Override
    public void phrase(String name, boolean applies, Map<String, String> of) {
        facts.put(name, applies ? words.of("event.phrase." + name, of) : "");
    }

    /** What became of the deadline. */
    @Override
    public void moved() {
        Instant from = entry.before() == null ? null : entry.before().dueAt();
        Instant to = entry.after() == null ? null : entry.after().dueAt();
        phrase("moved", !Objects.equals(from, to), Map.of("from", due(from), "to", due(to)));
    }

    @Override
    public void supporting(List<DepartmentKey> departments) {
        List<String> all = departments.stream().map(names::department).toList();
        phrase("supporting", !all.isEmpty(), Map.of("departments", listed(all)));
    }

    /** Supporting departments that are to give their part after the event. */
    @Override
    public List<DepartmentKey> openSupporting() {
        ServiceRequest after = entry.after();
        return after == null
                ? List.of()
                : after.parts().stream()
                        .filter(part -> part.isOpen() && !part.isLead())
                        .map(Part::department)
                        .toList();
    }

    @Override
    public void note(@Nullable String said) {
        if (said != null) {
            notes.add(said);
        }
    }

    /** A note of a kind that is named, such as evidence. */
    @Override
    public void note(String kind, @Nullable String said) {
        if (said != null) {
            notes.add(words.of("event.note." + kind, Map.of("text", said)));
        }
    }

    String text() {
        String act = entry.event().act().code();
        return words.of("event." + act + variant, facts);
    }

    Map<String, String> facts() {
        return facts;
    }

    @Nullable
    String note() {
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    @Override
    public @Nullable ServiceRequest before() {
        return entry.before();
    }

    @Override
    public @Nullable ServiceRequest after() {
        return entry.after();
    }

    @Override
    public String label(String kind, Coded value) {
        return words.of(kind + "." + value.code());
    }

    @Override
    public String label(String kind, String code) {
        return words.of(kind + "." + code);
    }

    @Override
    public String listed(List<String> items) {
        return String.join(words.of("event.phrase.list"), items);
    }

    /** A term, such as 3 个工作日. */
    @Override
    public String amount(@Nullable WorkingTime amount) {
        return amount == null
                ? none()
                : amount.amount() + " " + words.of("unit." + amount.unit().code(), Map.of("amount", amount.amount()));
    }

    @Override
    public String due(@Nullable Instant instant) {
        return instant == null ? none() : Deadlines.shown(instant, WorkingCalendar.CHINA);
    }

    @Override
    public String none() {
        return words.of("event.none");
    }

    @Override
    public String phrase(String name, Map<String, String> of) {
        return words.of("event.phrase." + name, of);
    }

    @Override
    public void newDue() {
        Instant due = after() == null ? null : after().dueAt();
        phrase("due", due != null, Map.of("due", due(due)));
    }

    @Override
    public void limit(StartedClock clock) {
        phrase("limit", clock.dueAt() != null, Map.of("due", due(clock.dueAt())));
    }

    @Override
    public void review(@Nullable String cause) {
        if (cause != null) {
            fact("cause", label("review-cause", cause));
        }
    }

    @Override
    public String pauseCause(String code) {
        return names.pauseCause(code);
    }

    @Override
    public String subject(@Nullable String code) {
        return code == null ? label("matter", "none") : names.subjects().nameOf(code);
    }

    @Override
    public String place(@Nullable String code) {
        return code == null ? label("matter", "none") : names.division(code);
    }

    static @Nullable DepartmentKey departmentOf(@Nullable ServiceRequest request, @Nullable Integer part) {
        if (request == null) {
            return null;
        }
        if (part == null) {
            return request.lead();
        }
        return request.parts().stream()
                .filter(each -> each.number() == part)
                .map(Part::department)
                .findFirst()
                .orElse(null);
    }
}
