package hotline.shared.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedTraceTests {

    @Test
    void aDeepStackIsCutAndTheRootCauseComesFirst() {
        Throwable failure = new IllegalStateException("outer", deep(500));

        String trace = BoundedTrace.of(failure);

        assertThat(trace).startsWith(StackOverflowError.class.getName() + ": inner");
        assertThat(trace.lines()).hasSizeLessThan(50);
    }

    @Test
    void aHugeMessageIsCut() {
        assertThat(BoundedTrace.of(new IllegalStateException("x".repeat(1_000_000))))
                .hasSizeLessThan(7_000);
    }

    @Test
    void aLongChainOfCausesIsCut() {
        Throwable failure = new IllegalStateException("first");
        for (int at = 0; at < 1_000; at++) {
            failure = new IllegalStateException("next", failure);
        }

        assertThat(BoundedTrace.of(failure)).hasSizeLessThan(7_000).contains("first");
    }

    private static Throwable deep(int calls) {
        return calls == 0 ? new StackOverflowError("inner") : deep(calls - 1);
    }
}
