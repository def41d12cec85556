package hotline;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import hotline.request.Requests;
import hotline.shared.FoldedCode;
import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import hotline.testing.TestStaff;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Width and blanks tell no codes apart, wherever codes come in. New bodies, forms and parameters are found by themselves. */
@HotlineTest
class FoldedCodesTests {

    private static final String TYPED = "０１５Ａ ​　-\u00a0９";
    private static final String FOLDED = "015A-9";

    private static final Pattern CODES = Pattern.compile(
            "code|.*Code|codes|subject|subjectPrefix|township|village|parent|division|department|lead|supporting");

    /** Read as department keys or request numbers, or by the call or the document that is made of them; each of these folds. */
    private static final Set<String> READ_FURTHER_ON = Set.of(
            "DispatchBody.department",
            "DispatchBody.supporting",
            "ReassignBody.lead",
            "ReassignBody.supporting",
            "ConcludeBody.lead",
            "ConcludeBody.supporting",
            "RedoBody.department",
            "OrderBody.department",
            "MergeBody.parent",
            "RuleRow.subjectPrefix",
            "ExtensionRow.subjectPrefix",
            "CauseRow.code",
            "CallForm.subjectCode",
            "PlaceForm.townshipCode",
            "PlaceForm.villageCode",
            "EnterpriseForm.creditCode",
            "RegisterForm.subject",
            "RegisterForm.townshipCode",
            "RegisterForm.villageCode",
            "RegisterForm.creditCode");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    WebTestClient web;

    @Autowired
    Requests requests;

    private WebTestClient administrator;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR).using(web);
    }

    @TestFactory
    Stream<DynamicTest> foldsCodesInBodiesAndForms() {
        Set<Class<?>> records = new LinkedHashSet<>();
        parameters()
                .filter(each -> each.hasParameterAnnotation(RequestBody.class)
                        || each.hasParameterAnnotation(ModelAttribute.class))
                .forEach(each -> addRecords(each.getGenericParameterType(), records));
        assertThat(records).hasSizeGreaterThan(20);
        return records.stream().flatMap(type -> Arrays.stream(type.getRecordComponents())
                .filter(FoldedCodesTests::isCode)
                .map(code -> dynamicTest(
                        name(code), () -> assertThat(given(code, TYPED)).isEqualTo(given(code, FOLDED)))));
    }

    @TestFactory
    Stream<DynamicTest> foldsCodesInAddresses() {
        return parameters()
                .filter(each -> each.hasParameterAnnotation(RequestParam.class)
                        || each.hasParameterAnnotation(PathVariable.class))
                .filter(each -> each.getParameterType().equals(String.class))
                .peek(each -> each.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer()))
                .filter(each ->
                        CODES.matcher(String.valueOf(each.getParameterName())).matches())
                .map(each -> dynamicTest(each.getExecutable() + " " + each.getParameterName(), () -> assertThat(
                                each.hasParameterAnnotation(FoldedCode.class))
                        .isTrue()));
    }

    @Test
    void theCatalogueAndTheDirectoryKnowCodesInFullWidth() {
        administrator
                .put()
                .uri("/api/v1/dispatch-catalogues/141122/rules")
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("subject", "０３０６", "lead", " ０１６", "supporting", List.of("０１５　")))
                .exchange()
                .expectStatus()
                .isCreated();
        administrator
                .delete()
                .uri("/api/v1/dispatch-catalogues/{division}/rules?subject={subject}", "１４１１２２", "０３０６")
                .header(HttpHeaders.IF_MATCH, "\"2\"")
                .exchange()
                .expectStatus()
                .isCreated();
        administrator
                .post()
                .uri("/api/v1/departments/141122")
                .bodyValue(Map.of("code", "９０１", "name", "县数据局", "kind", "government"))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.key.code")
                .isEqualTo("901");
    }

    @Test
    void aCorrectionKnowsCodesInFullWidth() {
        Story story = aRequest(requests).registered();

        TestStaff.with(Role.OPERATOR)
                .using(web)
                .post()
                .uri("/api/v1/requests/{number}/correct", story.number())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("nature", "complaint", "urgency", "normal", "subjectCode", "０３　０６", "reason", "选错了"))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(story.now().matter().subjectCode()).isEqualTo("0306");
        assertThat(dispatchedTo("１４１１２２：０１５")).isEqualTo(People.HOUSING.code());
    }

    private String dispatchedTo(String typed) {
        Story story = aRequest(requests).registered();
        TestStaff.with(Role.OPERATOR)
                .using(web)
                .post()
                .uri("/api/v1/requests/{number}/dispatch", story.number())
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .bodyValue(Map.of("department", typed))
                .exchange()
                .expectStatus()
                .isOk();
        return Objects.requireNonNull(story.now().leadPart()).department().code();
    }

    private Stream<MethodParameter> parameters() {
        return mapping.getHandlerMethods().values().stream()
                .filter(handler -> handler.getBeanType().getName().startsWith("hotline."))
                .map(HandlerMethod::getMethodParameters)
                .flatMap(Arrays::stream);
    }

    private static void addRecords(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> addRecords(each, found));
        } else if (type instanceof Class<?> plain && plain.isRecord() && found.add(plain)) {
            Arrays.stream(plain.getRecordComponents()).forEach(each -> addRecords(each.getGenericType(), found));
        }
    }

    private static boolean isCode(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        return CODES.matcher(component.getName()).matches()
                && (type.endsWith("String") || type.endsWith("String>"))
                && !READ_FURTHER_ON.contains(name(component));
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }

    /** Makes a record of which nothing but one code was given, and reads the code from it. */
    private static @Nullable Object given(RecordComponent code, String value) throws ReflectiveOperationException {
        Class<?> type = code.getDeclaringRecord();
        RecordComponent[] all = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        Object[] values = Arrays.stream(all)
                .map(each -> each.getName().equals(code.getName())
                        ? each.getType() == List.class ? List.of(value) : value
                        : blank(each.getType()))
                .toArray();
        Method accessor = code.getAccessor();
        accessor.setAccessible(true);
        return accessor.invoke(constructor.newInstance(values));
    }

    private static @Nullable Object blank(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == List.class) {
            return List.of();
        }
        return type.isPrimitive() ? 0 : null;
    }
}
