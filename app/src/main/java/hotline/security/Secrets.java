package hotline.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Random secrets and the hashes under which they are kept. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private Secrets() {}

    /** Nobody can guess it. */
    public static Mono<String> newToken() {
        return random(TOKEN_BYTES);
    }

    public static Mono<String> newPassword() {
        return random(PASSWORD_BYTES);
    }

    /** SHA-256; enough for random tokens, which nobody can guess, and never used for passwords. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    /** Compares without telling by its duration how much is equal. */
    public static boolean same(String given, String expected) {
        return MessageDigest.isEqual(hash(given), hash(expected));
    }

    /** Reads the system's random device, which counts as blocking. */
    private static Mono<String> random(int length) {
        return Mono.fromCallable(() -> text(length)).subscribeOn(Schedulers.boundedElastic());
    }

    private static String text(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
