package hotline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Requests as an operator registers and dispatches them by the interface, to have something on the desks. */
final class Calls {

    private final StaffAccounts staff;
    private final String token;

    Calls(StaffAccounts staff) {
        this.staff = staff;
        this.token = staff.tokenOf("operator");
    }

    /** Registers a call for help and gives its number. */
    String registered(String text) {
        return registered(text, "normal");
    }

    private String registered(String text, String urgency) {
        Map<String, Object> call = Map.of(
                "nature",
                "help",
                "urgency",
                urgency,
                "channel",
                "phone",
                "text",
                text,
                "caller",
                Map.of("name", "张三", "phone", "13834567890"));
        return staff.post("/api/v1/requests", token, call, Map.of())
                .path("number")
                .asText();
    }

    /** A request with a department. */
    String dispatchedTo(String department, String text) {
        return dispatched(department, registered(text));
    }

    /** An urgent request with a department: what it makes due soon does not wait for office hours. */
    String urgentlyDispatchedTo(String department, String text) {
        return dispatched(department, registered(text, "urgent"));
    }

    private String dispatched(String department, String number) {
        JsonNode unused = staff.post(
                "/api/v1/requests/" + number + "/dispatch",
                token,
                Map.of("department", department),
                Map.of("If-Match", "\"1\""));
        return number;
    }
}
