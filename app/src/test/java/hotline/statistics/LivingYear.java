package hotline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.Channel;
import hotline.request.DeclaredVerdict;
import hotline.request.HandlingSettings;
import hotline.request.HandlingSettings.ReviewMode;
import hotline.request.ImportedRequest;
import hotline.request.Lifecycle;
import hotline.request.Nature;
import hotline.request.Place;
import hotline.request.RequestImports;
import hotline.request.RequestNumber;
import hotline.request.Requests;
import hotline.request.SealedCaller;
import hotline.request.ServiceRequest;
import hotline.request.Urgency;
import hotline.request.events.Matter;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.shared.problem.ProblemException;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RandomActs;
import hotline.testing.RandomActs.Attempt;
import hotline.testing.RequestFixture;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Requests that really live for some months, whatever anybody may do to them, and some of an old system. */
final class LivingYear {

    private static final Nature[] NATURES = {Nature.HELP, Nature.CONSULTATION, Nature.PRAISE};
    private static final DeclaredVerdict[] VERDICTS = DeclaredVerdict.values();
    private static final int STEPS = 800;
    private static final HandlingSettings REVIEWED =
            new HandlingSettings(ReviewMode.RULE, 0, Set.of(Nature.HELP), List.of(50, 80), false);

    private final Requests requests;
    private final RequestImports imports;
    private final HandlingSettingsRepository settings;
    private final MutableClock clock;

    LivingYear(ApplicationContext program) {
        this.requests = program.getBean(Requests.class);
        this.imports = program.getBean(RequestImports.class);
        this.settings = program.getBean(HandlingSettingsRepository.class);
        this.clock = program.getBean(MutableClock.class);
    }

    /** Some replies are reviewed, and one department's are signed. */
    void live(Random random) {
        settings.set(People.JIAOCHENG, REVIEWED, People.SUPERVISOR, clock.instant())
                .then(settings.setSignature(
                        People.JIAOCHENG, People.WATER.code(), true, People.SUPERVISOR, clock.instant()))
                .block();
        RandomActs acts = RandomActs.mostlyOnward(random);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            clock.advance(Duration.ofMinutes(random.nextInt(360)));
            if (i % 12 == 0) {
                takeOver(random, i).ifPresent(stories::add);
            } else if (stories.size() < 3 || random.nextInt(6) == 0) {
                stories.add(RequestFixture.aRequest(requests)
                        .of(NATURES[random.nextInt(NATURES.length)])
                        .registered());
            } else {
                goOn(stories, random, acts);
            }
        }
    }

    private void goOn(List<Story> stories, Random random, RandomActs acts) {
        Story story = stories.get(random.nextInt(stories.size()));
        ServiceRequest request = story.now();
        if (Lifecycle.from(request.status()).isEmpty()) {
            return;
        }
        Attempt next = acts.next(request, stories.get(0).number(), clock.instant());
        try {
            story.after(next.actor(), next.command());
        } catch (ProblemException refusedByRule) {
            assertThat(refusedByRule.type().status().is4xxClientError()).isTrue();
        }
    }

    /** A request of an old system, as a story where it can go on here. */
    private Optional<Story> takeOver(Random random, int number) {
        Instant received = clock.instant().minus(Duration.ofHours(random.nextInt(24 * 60)));
        boolean isDeclared = random.nextInt(4) == 0;
        boolean isFinished = !isDeclared && random.nextInt(4) != 0;
        Duration taken = Duration.ofHours(random.nextInt(24 * 10) - 12L);
        Instant completed = received.plus(taken);
        Instant known = completed.isAfter(clock.instant()) ? clock.instant() : completed;
        ImportedRequest old = new ImportedRequest(
                People.JIAOCHENG,
                "old",
                "X" + number,
                received,
                new Matter(Nature.HELP, Channel.PHONE, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯",
                "路灯不亮",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                random.nextBoolean() ? People.HOUSING : null,
                isDeclared || random.nextInt(4) == 0 ? null : received.plus(Duration.ofDays(5)),
                false,
                null,
                isFinished ? known : null,
                isFinished && random.nextInt(3) == 0,
                isDeclared ? VERDICTS[random.nextInt(VERDICTS.length)] : null,
                "digest");
        Story story = new Story(requests, imported(old));
        return isFinished || isDeclared ? Optional.empty() : Optional.of(story);
    }

    private RequestNumber imported(ImportedRequest request) {
        return Objects.requireNonNull(
                        imports.importAll(People.OPERATOR, List.of(request)).block())
                .get(0)
                .number();
    }
}
