package hotline.shared.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** A status that refuses, with what it means and the operations that can give it. */
enum Refusal {
    INVALID(400, "Something sent is not right; the fields are named"),
    NOT_SIGNED_IN(401, "Not signed in, or with a wrong password"),
    NOT_ALLOWED(403, "Not allowed for this person"),
    NOT_FOUND(404, "There is no such thing, or none that this person may see"),
    CONFLICT(409, "What is there does not allow it, or the key was used for something else"),
    STALE(412, "Somebody else changed it since the version in If-Match; read it again"),
    TOO_LARGE(413, "The body is longer than this operation takes"),
    OTHER_TYPE(415, "The body's content type is another than the operation takes"),
    FORBIDDEN_BY_RULE(422, "Understood, but a rule forbids it"),
    VERSION_MISSING(428, "If-Match is missing"),
    TOO_MANY(429, "Too many attempts; Retry-After says when to try again"),
    UNAVAILABLE(503, "Overloaded, or the database cannot be reached; Retry-After says when to try again");

    /** An operation of the document with its method and its path. */
    record Described(HttpMethod method, String path, Operation operation) {

        boolean needsToken() {
            return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
        }

        boolean namesSomething() {
            return path.contains("{");
        }

        boolean changes() {
            return method != HttpMethod.GET;
        }

        boolean hasBody() {
            return operation.getRequestBody() != null;
        }

        boolean needsVersion() {
            return parameters().stream().anyMatch(Described::isVersion);
        }

        boolean takesPassword() {
            return !needsToken() || path.endsWith("/me/password");
        }

        List<Parameter> parameters() {
            return operation.getParameters() == null ? List.of() : operation.getParameters();
        }

        static boolean isVersion(Parameter parameter) {
            return HttpHeaders.IF_MATCH.equals(parameter.getName());
        }
    }

    private final int status;
    private final String meaning;

    Refusal(int status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    String status() {
        return Integer.toString(status);
    }

    String meaning() {
        return meaning;
    }

    /** The name of the answer that all operations share. */
    String answer() {
        return "Refusal" + status;
    }

    boolean isPossible(Described operation) {
        return switch (this) {
            case INVALID, NOT_SIGNED_IN, UNAVAILABLE -> true;
            case NOT_ALLOWED -> operation.needsToken();
            case NOT_FOUND -> operation.namesSomething();
            case CONFLICT, FORBIDDEN_BY_RULE -> operation.changes();
            case STALE, VERSION_MISSING -> operation.needsVersion();
            case TOO_LARGE, OTHER_TYPE -> operation.hasBody();
            case TOO_MANY -> operation.takesPassword();
        };
    }
}
