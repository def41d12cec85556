package hotline.testing;

import net.jqwik.api.Property;

/** The same as {@link WatchedEventLoopsTests} under the engine of properties. */
class WatchedEventLoopsProperties {

    @Property(tries = 1)
    void blockingAnEventLoopIsAnError() {
        WatchedEventLoopsTests.assertThatBlockingIsAnError();
    }
}
