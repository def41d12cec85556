package hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.Requests;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.testing.AnyDatabase;
import hotline.testing.Errors;
import hotline.testing.Garbage;
import hotline.testing.HotlineTest;
import hotline.testing.RawConnection;
import hotline.testing.RawConnection.Answer;
import hotline.testing.RequestFixture;
import hotline.testing.TestStaff;
import java.io.IOException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of requests as nobody would write them, the same ones each time: to every endpoint with garbage in its address,
 * headers, cookies and body at once, so that one may get past the check of another. None is a failure, and none is logged
 * as one.
 */
@AnyDatabase
@HotlineTest
class GeneratedGarbageTests {

    private static final int FOR_EACH = 30;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private Requests requests;

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> isRefusedOrAnswered() {
        String token = TestStaff.of(TestStaff.COUNTY, new DepartmentKey(TestStaff.COUNTY, "015"), Role.values())
                .token();
        String auditor = TestStaff.with(Role.AUDITOR).token();
        String number = RequestFixture.aRequest(requests).registered().number().value();
        return Garbage.endpoints(mapping)
                .map(endpoint -> dynamicTest(endpoint.toString(), () -> {
                    Random random = new Random(endpoint.toString().hashCode());
                    try (Errors errors = new Errors()) {
                        for (int at = 0; at < FOR_EACH; at++) {
                            String bearer = endpoint.isForAuditors() ? auditor : token;
                            send(new Garbage(random, bearer, number).request(endpoint));
                        }
                        assertThat(errors.lines()).isEmpty();
                    }
                }));
    }

    private void send(String request) throws IOException {
        Answer answer = RawConnection.answer(port, RawConnection.bytes(request));

        assertThat(answer.status()).as(request).isBetween(200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.head()).as(request).containsAnyOf("application/problem+json", "text/html");
        }
    }
}
