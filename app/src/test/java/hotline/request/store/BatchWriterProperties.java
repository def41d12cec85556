package hotline.request.store;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.database.Settling;
import hotline.request.IdempotencyKey;
import hotline.request.store.Gathering.Entry;
import hotline.request.store.Gathering.Waiting;
import hotline.request.store.RegistrationLoop.Outcome;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import hotline.testing.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.springframework.dao.DataIntegrityViolationException;
import reactor.core.publisher.Mono;

/** Whatever a batch holds and whatever befalls it, everyone in it learns what became of theirs. */
class BatchWriterProperties {

    private final MutableClock clock = new MutableClock();
    private FakeStore store = new FakeStore();

    @BeforeTry
    void forgetEverything() {
        clock.reset();
        store = new FakeStore();
    }

    @Property(tries = 300)
    void badRowsFailAloneAndTheirNeighboursAreRegisteredOnce(@ForAll @NotEmpty @Size(max = 64) List<Boolean> areBad) {
        List<Entry> entries = new ArrayList<>();
        areBad.forEach(isBad -> entries.add(entry("key-" + entries.size(), "same", isBad)));

        List<CompletableFuture<Outcome>> outcomes = write(entries);

        for (int i = 0; i < entries.size(); i++) {
            if (areBad.get(i)) {
                assertThat(outcomes.get(i))
                        .failsWithin(Duration.ZERO)
                        .withThrowableThat()
                        .withCauseInstanceOf(DataIntegrityViolationException.class);
            } else {
                assertThat(outcomes.get(i))
                        .isCompletedWithValue(new Outcome(entries.get(i).answer(), true));
            }
        }
        assertThat(store.written()).containsExactlyInAnyOrderElementsOf(documentsOfGood(entries));
    }

    @Property(tries = 300)
    void aLostAnswerIsLookedUpByTheKeys(
            @ForAll @IntRange(min = 1, max = 64) int size, @ForAll boolean isWrittenBefore, @ForAll boolean isBad) {
        List<Entry> entries = Stream.iterate(0, i -> i < size, i -> i + 1)
                .map(i -> entry("key-" + i, "same", isBad && i == size / 2))
                .toList();
        store.loseNextAnswer(isWrittenBefore);

        List<CompletableFuture<Outcome>> outcomes = write(entries);

        for (int i = 0; i < size; i++) {
            boolean isThere = store.written().contains(entries.get(i).document());
            assertThat(outcomes.get(i).isCompletedExceptionally()).isEqualTo(!isThere);
        }
        assertThat(store.written()).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void oneKeyIsOneRequest(@ForAll @NotEmpty @Size(max = 64) List<@IntRange(min = 0, max = 5) Integer> digests) {
        List<Entry> entries = digests.stream()
                .map(digest -> entry("key", "digest-" + digest, false))
                .toList();

        List<CompletableFuture<Outcome>> outcomes = write(entries);

        String first = entries.get(0).key().digest();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key().digest().equals(first)) {
                assertThat(outcomes.get(i))
                        .isCompletedWithValue(new Outcome(entries.get(0).answer(), i == 0));
            } else {
                assertThat(outcomes.get(i))
                        .failsWithin(Duration.ZERO)
                        .withThrowableThat()
                        .havingCause()
                        .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                                .isEqualTo(SharedProblem.KEY_REUSED));
            }
        }
        assertThat(store.written()).containsExactly(entries.get(0).document());
    }

    @Property(tries = 100)
    void nothingThatCameTooLateIsWritten(@ForAll @NotEmpty @Size(max = 64) List<Boolean> areLate) {
        List<Entry> late = new ArrayList<>();
        areLate.stream().filter(isLate -> isLate).forEach(isLate -> late.add(entry("late-" + late.size(), "", false)));
        clock.advance(Settling.UNTIL_SENT.plusMillis(1));
        List<Entry> entries = new ArrayList<>(late);
        areLate.stream()
                .filter(isLate -> !isLate)
                .forEach(isLate -> entries.add(entry("key-" + entries.size(), "", false)));

        List<CompletableFuture<Outcome>> outcomes = write(entries);

        for (int i = 0; i < entries.size(); i++) {
            assertThat(outcomes.get(i).isCompletedExceptionally()).isEqualTo(i < late.size());
        }
        assertThat(store.written()).hasSize(entries.size() - late.size());
    }

    private List<CompletableFuture<Outcome>> write(List<Entry> entries) {
        List<Waiting> batch = new ArrayList<>();
        List<CompletableFuture<Outcome>> outcomes = entries.stream()
                .map(entry -> Mono.<Outcome>create(sink -> batch.add(new Waiting(entry, sink)))
                        .toFuture())
                .toList();
        new BatchWriter(store, new Settling(Duration.ofSeconds(10), clock))
                .write(batch)
                .block();
        return outcomes;
    }

    private Entry entry(String key, String digest, boolean isBad) {
        UUID id = UUID.randomUUID();
        String answer = "answer " + id;
        return new Entry(
                "141122",
                new IdempotencyKey("operator", key, digest),
                id,
                clock.instant(),
                FakeStore.document(id, "operator", key, digest, answer, isBad),
                answer);
    }

    private static List<String> documentsOfGood(List<Entry> entries) {
        return entries.stream()
                .map(Entry::document)
                .filter(document -> !FakeStore.isBad(document))
                .toList();
    }
}
