package hotline.routing;

import hotline.directory.Department;
import hotline.directory.Departments;
import hotline.routing.ExampleRepository.Unlearned;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Learns from the latest dispatches of each department and forgets older ones, so that its cost does not grow. */
@Component
class Learning {

    static final int PER_DEPARTMENT = 100;

    private static final int AT_ONCE = 200;
    private static final int WORDS_PER_EXAMPLE = 60;

    private final ExampleRepository examples;
    private final Departments departments;
    private final Scheduler scheduler;
    private final Clock clock;

    Learning(
            ExampleRepository examples,
            Departments departments,
            @Qualifier("routingScheduler") Scheduler scheduler,
            Clock clock) {
        this.examples = examples;
        this.departments = departments;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Learns some of what is new in a division; gives how many examples were added. */
    Mono<Long> learn(String divisionCode) {
        return examples.forgetWithheld(divisionCode)
                .then(departments.ofDivision(divisionCode))
                .flatMap(all -> examples.unlearned(divisionCode, codes(all), PER_DEPARTMENT, AT_ONCE)
                        .collectList())
                .flatMapIterable(found -> found)
                .publishOn(scheduler)
                .concatMap(dispatch -> examples.learn(divisionCode, dispatch, words(dispatch), clock.instant()))
                .reduce(0L, Long::sum)
                .delayUntil(added -> added == 0 ? Mono.empty() : examples.forget(divisionCode, PER_DEPARTMENT));
    }

    private static List<String> codes(List<Department> departments) {
        return departments.stream().map(each -> each.key().code()).toList();
    }

    private static List<String> words(Unlearned dispatch) {
        RoutedMatter matter = new RoutedMatter(null, null, dispatch.title(), dispatch.text());
        return TextWords.of(matter.whole()).stream()
                .distinct()
                .limit(WORDS_PER_EXAMPLE)
                .toList();
    }
}
