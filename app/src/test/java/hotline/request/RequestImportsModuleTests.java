package hotline.request;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.request.events.Matter;
import hotline.request.settings.HandlingSettingsRepository;
import hotline.request.store.RequestRepository;
import hotline.request.store.RequestWriter;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HotlineTest
class RequestImportsModuleTests {

    @Autowired
    RequestRepository repository;

    @Autowired
    RequestWriter writer;

    @Autowired
    RulesInForce rulesInForce;

    @Autowired
    HandlingSettingsRepository settings;

    @Autowired
    Clock clock;

    @Test
    void looksForOtherNumbersWhereRandomOnesAreTaken() {
        RequestNumber first = RequestNumber.random(People.JIAOCHENG);
        RequestNumber second = RequestNumber.random(People.JIAOCHENG);
        RequestNumber third = RequestNumber.random(People.JIAOCHENG);

        List<ImportOutcome> before = imported(List.of(first), old("1"));
        // first a number that was given before, then the same number twice
        List<ImportOutcome> after = imported(List.of(second, first, second, second, second, third), old("2"), old("3"));

        assertThat(before).containsExactly(created(first));
        assertThat(after).containsExactly(created(second), created(third));
    }

    private List<ImportOutcome> imported(List<RequestNumber> numbers, ImportedRequest... requests) {
        Queue<RequestNumber> random = new ArrayDeque<>(numbers);
        RequestImports imports =
                new RequestImports(repository, writer, rulesInForce, settings, clock, division -> random.remove());
        return Objects.requireNonNull(
                imports.importAll(People.OPERATOR, List.of(requests)).block());
    }

    private static ImportOutcome created(RequestNumber number) {
        return new ImportOutcome(number, ImportOutcome.Kind.CREATED);
    }

    private static ImportedRequest old(String externalId) {
        return new ImportedRequest(
                People.JIAOCHENG,
                "old",
                externalId,
                Instant.parse("2023-01-03T02:00:00Z"),
                new Matter(Nature.HELP, Channel.IMPORT, Urgency.NORMAL, null, null, null, null, false, false),
                "路灯不亮",
                "",
                Place.UNKNOWN,
                id -> SealedCaller.ANONYMOUS,
                null,
                People.HOUSING,
                Instant.parse("2023-01-10T16:00:00Z"),
                false,
                null,
                null,
                false,
                null,
                "");
    }
}
