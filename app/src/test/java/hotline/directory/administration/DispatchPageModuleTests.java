package hotline.directory.administration;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.shared.Role;
import hotline.testing.HotlineTest;
import hotline.testing.Pages;
import hotline.testing.TestStaff;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HotlineTest
class DispatchPageModuleTests {

    private static final String PAGE = "/dispatch-catalogue";
    private static final Pattern FILE = Pattern.compile("<textarea name=\"file\"[^>]*>([^<]*)</textarea>");

    @Autowired
    private WebTestClient web;

    private TestStaff administrator;
    private Pages pages;

    @BeforeEach
    void signIn() {
        administrator = TestStaff.with(Role.ADMINISTRATOR);
        pages = Pages.of(administrator, web);
    }

    @Test
    void onlyAdministratorsOfTheDivisionSeeThePage() {
        Pages.of(TestStaff.with(Role.OPERATOR), web).get(PAGE, 403);
        Pages.of(TestStaff.in("141123", Role.ADMINISTRATOR), web).get(PAGE + "?division=141122", 403);
    }

    @Test
    void saysWhatIsInForceAndWhichSubjectsHaveNoLead() {
        assertThat(pages.get(PAGE, 200))
                .contains("第 1 版的规则，共 240 条", "现行", "下载 CSV", "个末级事项有主办单位")
                .contains("aria-current=\"page\"");
    }

    @Test
    void aCatalogueWithoutRulesLeavesEverySubjectOpen() {
        save(previewed("subject,township,lead,supporting\n0306,,015,\n"));

        assertThat(pages.get(PAGE, 200)).contains("没有主办单位的事项", "全辖区", "第 2 版的规则，共 1 条");
    }

    @Test
    void rulesAreSearched() {
        assertThat(pages.get(PAGE + "?q=没有这样的", 200)).contains("没有符合条件的内容");
        assertThat(pages.get(PAGE + "?q=0306", 200)).contains("0306 ");
    }

    @Test
    void aFileIsSeenAsADifferenceBeforeItIsSaved() {
        String file = shipped().replaceFirst("(?m)^0306,,015,", "0306,,016,") + "0306,141122100,015,,\r\n";

        String preview = previewed(file);

        assertThat(preview).contains("新增 1 条，修改 1 条，去掉 0 条，不变 239 条。还没有保存", "<del>", "<ins>");
        assertThat(pages.get(PAGE, 200)).contains("第 1 版的规则，共 240 条");
        save(preview);
        assertThat(pages.get(PAGE + "?saved=true", 200)).contains("第 2 版的规则，共 241 条", "新版本已保存");
    }

    @Test
    void theSameFileAgainIsNothingToSave() {
        assertThat(previewed(shipped())).contains("完全相同").doesNotContain("<textarea name=\"file\"");
    }

    @Test
    void aFileOfAChineseSpreadsheetIsReadToo() {
        byte[] file = "subject,township,lead,supporting,备注\n0306,,015,,路灯\n".getBytes(Charset.forName("GBK"));

        assertThat(Pages.body(preview(file, "1"), 200)).contains("去掉 239 条");
    }

    @Test
    void everyWrongLineIsNamedInWords() {
        String page = Pages.body(preview(bytes("subject,township,lead,supporting\n0306,,999,\n9,,015,\n"), "1"), 400);

        assertThat(page)
                .contains("文件中有 2 处错误")
                .containsPattern("<td[^>]*>2</td>\\s*<td[^>]*>主办单位</td>\\s*<td[^>]*>没有这个编码")
                .containsPattern("<td[^>]*>3</td>\\s*<td[^>]*>事项</td>");
    }

    @Test
    void aFormWithoutAFileSaysSoAtItsField() {
        assertThat(Pages.body(preview(new byte[0], "1"), 400)).containsPattern("id=\"file-error\"[^>]*>请选择文件");
    }

    @Test
    void aBrowserWithoutScriptsSendsTheFormTokenBesideTheFile() {
        EntityExchangeResult<String> page = asBrowser(web.get().uri(PAGE))
                .exchange()
                .expectBody(String.class)
                .returnResult();
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(String.valueOf(page.getResponseBody()));
        assertThat(token.find()).isTrue();
        String cookie = Objects.requireNonNull(page.getResponseCookies().getFirst("XSRF-TOKEN"))
                .getValue();

        send(cookie, token.group(1)).expectStatus().isOk();
        send(cookie, "forged").expectStatus().isForbidden();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        String first = previewed("subject,township,lead,supporting\n0306,,015,\n");
        save(previewed("subject,township,lead,supporting\n0306,,016,\n"));

        assertThat(Pages.body(confirm(first), 412)).contains("内容已被他人更新");

        assertThat(pages.get(PAGE, 200)).contains("第 2 版的规则").doesNotContain("第 3 版");
    }

    private String shipped() {
        return Objects.requireNonNull(pages.client()
                .get()
                .uri("/api/v1/dispatch-catalogues/141122/1/file")
                .accept(MediaType.valueOf("text/csv"))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String previewed(String file) {
        return Pages.body(preview(bytes(file), version()), 200);
    }

    private String version() {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\d+)\"").matcher(pages.get(PAGE, 200));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private ResponseSpec preview(byte[] file, String seen) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("seen", seen);
        body.part("file", new ByteArrayResource(file)).filename("catalogue.csv");
        return pages.client()
                .post()
                .uri(PAGE + "/141122/preview")
                .accept(MediaType.TEXT_HTML)
                .bodyValue(body.build())
                .exchange();
    }

    private void save(String preview) {
        confirm(preview).expectStatus().isSeeOther();
    }

    private ResponseSpec confirm(String preview) {
        Matcher file = FILE.matcher(preview);
        assertThat(file.find()).isTrue();
        return pages.post(PAGE + "/141122", "seen", "1", "file", file.group(1), "remark", "", "from", "");
    }

    private ResponseSpec send(String cookie, String token) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("_csrf", token);
        body.part("seen", "1");
        body.part("file", new ByteArrayResource(bytes("subject,township,lead,supporting\n0306,,015,\n")))
                .filename("catalogue.csv");
        return asBrowser(web.post().uri(PAGE + "/141122/preview").bodyValue(body.build()))
                .cookie("XSRF-TOKEN", cookie)
                .exchange();
    }

    private <S extends RequestHeadersSpec<S>> S asBrowser(RequestHeadersSpec<S> call) {
        return call.accept(MediaType.TEXT_HTML).cookie("hotline_session", administrator.token());
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
