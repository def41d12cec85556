package hotline.shared.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationNamesTests {

    @ParameterizedTest
    @CsvSource({
        "GET, requests, getRequests, requests",
        "GET, requests/{number}, getRequest, requests",
        "GET, requests/{number}/events, getRequestEvents, requests",
        "POST, requests/{number}/ask-extension, askExtension, acts",
        "POST, requests/{number}/erasures, postRequestErasures, requests",
        "GET, requests/{number}/superior-text, getRequestSuperiorText, requests",
        "PATCH, departments/{division}/{code}, patchDepartment, departments",
        "GET, staff, getStaff, staff",
        "GET, staff/{id}, getStaffMember, staff",
        "PUT, calendars/{year}/days/{date}, putCalendarDay, calendars",
    })
    void areMadeOfMethodAndAddress(HttpMethod method, String path, String id, String tag) {
        assertThat(OperationNames.id(method, "/api/v1/" + path)).isEqualTo(id);
        assertThat(OperationNames.tag(method, "/api/v1/" + path)).isEqualTo(tag);
    }
}
