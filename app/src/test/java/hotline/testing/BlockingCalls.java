package hotline.testing;

import reactor.blockhound.BlockHound;

/** Turns a blocking call on an event loop into an error. */
final class BlockingCalls {

    private BlockingCalls() {}

    static void areErrorsFromNowOn() {
        BlockHound.install(builder -> {
            // class loading reads jars; it happens once per class
            builder.allowBlockingCallsInside("java.lang.ClassLoader", "loadClass");
            // how to read a type from JSON is worked out under a lock, once per type
            builder.allowBlockingCallsInside(
                    "com.fasterxml.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer");
            // so does reading the template engine's own parts and each template
            builder.allowBlockingCallsInside("org.thymeleaf.TemplateEngine", "initialize");
            builder.allowBlockingCallsInside("org.thymeleaf.TemplateEngine", "process");
            // salts and numbers come from /dev/urandom, which never waits
            builder.allowBlockingCallsInside("java.security.SecureRandom", "nextBytes");
            // message bundles are read once per language
            builder.allowBlockingCallsInside("java.util.ResourceBundle", "getBundle");
            // holds a lock for a few instructions, so that ids of one instant ascend
            builder.allowBlockingCallsInside("com.github.f4b6a3.uuid.UuidCreator", "getTimeOrderedEpoch");
        });
    }
}
