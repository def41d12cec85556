package hotline.testing;

import java.util.List;
import reactor.blockhound.BlockHound;

/** Turns a blocking call on an event loop into an error. */
final class BlockingCalls {

    private BlockingCalls() {}

    static void areErrorsFromNowOn() {
        BlockHound.install(builder -> {
            // class loading reads jars; it happens once per class
            builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass");
            // salts and numbers come from /dev/urandom, which never waits
            builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
            // these hold the queue's lock for a few instructions; put and take, which wait for room, stay forbidden
            for (String method : List.of("offer", "poll", "peek", "size", "remainingCapacity", "drainTo")) {
                builder.allowBlockingCallsInside("java.util.concurrent.ArrayBlockingQueue", method);
            }
        });
    }
}
