package hotline.shared.problem;

import org.springframework.http.HttpStatus;

/**
 * A kind of refusal with a stable address (RFC 9457 {@code type}). Each module has one enum of them. The texts stand in
 * the module's message bundle under {@code problem.<slug>.title} and {@code problem.<slug>.detail}; the detail may name
 * facts as {@code {name}}.
 */
public interface ProblemType {

    /** The last part of the type's address, lower-case with hyphens; never changed once published. */
    String slug();

    HttpStatus status();

    /** In how many seconds it is worth trying again, where it is the program that cannot at the moment. */
    default int retryAfterSeconds() {
        return 2;
    }
}
