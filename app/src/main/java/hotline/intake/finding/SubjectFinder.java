package hotline.intake.finding;

import hotline.directory.Subject;
import hotline.directory.SubjectCatalogue;
import hotline.directory.Subjects;
import hotline.shared.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds subjects by what an operator types: a code or its beginning, initials of pinyin, or any words of the names. */
@Component
public class SubjectFinder {

    private static final int MOST = 8;

    /** A subject with the texts that it is found by. */
    private record Entry(FoundSubject subject, String folded, String initials, String ownName, String ownInitials) {}

    /** The entries of one catalogue; another edition of it is another object. */
    private record Index(SubjectCatalogue catalogue, List<Entry> entries) {}

    private record Hit(Entry entry, int rank) {}

    private final Subjects subjects;
    private final AtomicReference<@Nullable Index> latest = new AtomicReference<>();

    SubjectFinder(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The best matches in a division's catalogue, the nearest first; none for nothing typed. */
    public Mono<List<FoundSubject>> find(String divisionCode, String typed) {
        List<String> terms = terms(typed);
        return terms.isEmpty()
                ? Mono.just(List.of())
                : subjects.catalogueOf(divisionCode).map(catalogue -> best(entries(catalogue), terms));
    }

    /** A catalogue of a thousand subjects takes some milliseconds to spell, so it is spelled once. */
    private List<Entry> entries(SubjectCatalogue catalogue) {
        Index known = latest.get();
        if (known != null && known.catalogue() == catalogue) {
            return known.entries();
        }
        List<Entry> entries = catalogue.all().stream()
                .filter(subject -> !subject.retired() && !subject.name().isBlank())
                .map(subject -> entry(catalogue, subject))
                .toList();
        latest.set(new Index(catalogue, entries));
        return entries;
    }

    private static Entry entry(SubjectCatalogue catalogue, Subject subject) {
        List<Subject> path = catalogue.path(subject.code());
        String above = path.stream()
                .limit(path.size() - 1L)
                .map(Subject::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" / "));
        String worded = catalogue.worded(subject.code());
        return new Entry(
                new FoundSubject(subject.code(), subject.name(), above, worded),
                folded(worded),
                Initials.of(above) + " " + Initials.of(subject.name()),
                folded(subject.name()),
                Initials.of(subject.name()));
    }

    private static List<FoundSubject> best(List<Entry> entries, List<String> terms) {
        List<Hit> hits = new ArrayList<>();
        entries.forEach(entry -> rank(entry, terms).ifPresent(rank -> hits.add(new Hit(entry, rank))));
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank))
                .limit(MOST)
                .map(hit -> hit.entry().subject())
                .toList();
    }

    /** Every term has to be found; the worst of them decides how near the subject is. */
    private static Optional<Integer> rank(Entry entry, List<String> terms) {
        int worst = 0;
        for (String term : terms) {
            int rank = rank(entry, term);
            if (rank < 0) {
                return Optional.empty();
            }
            worst = Math.max(worst, rank);
        }
        return Optional.of(worst);
    }

    private static int rank(Entry entry, String term) {
        String code = entry.subject().code().toLowerCase(Locale.ROOT);
        if (code.equals(term)) {
            return 0;
        }
        if (entry.ownName().equals(term) || entry.ownInitials().equals(term)) {
            return 1;
        }
        if (code.startsWith(term)
                || entry.ownName().startsWith(term)
                || entry.ownInitials().startsWith(term)) {
            return 2;
        }
        if (entry.ownName().contains(term)) {
            return 3;
        }
        if (entry.ownInitials().contains(term)) {
            return 4;
        }
        return entry.folded().contains(term) || entry.initials().contains(term) ? 5 : -1;
    }

    private static List<String> terms(String typed) {
        return Arrays.stream(folded(typed).split("[\\s　/]+"))
                .filter(term -> !term.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        return Folding.halfWidth(text).toLowerCase(Locale.ROOT);
    }
}
