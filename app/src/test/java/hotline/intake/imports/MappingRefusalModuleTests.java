package hotline.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;

import hotline.testing.HotlineTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A mapping that is no mapping is refused like any other JSON: by the field's path, and by what was expected there. */
@HotlineTest
class MappingRefusalModuleTests {

    @Autowired
    private WebTestClient web;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"source": 5}                      | source           | 应为文本
                    {"source": "a\\u0000"}             | source           | 含有控制字符
                    {"format": "xml"}                  | format           | 不是允许的取值
                    {"format": 0}                      | format           | 不是允许的取值
                    {"zzz": 1}                         | zzz              | 没有这个
                    {"columns": []}                    | columns          | 应为对象
                    {"columns": {"title": 5}}          | columns.title    | 应为文本
                    {"columns": {"title": ["a", 5]}}   | columns.title[1] | 应为文本
                    {"columns": {"title": ["a", {}]}}  | columns.title[1] | 应为文本
                    {"columns": {"title": ["a", null]}}| columns.title[1] | 不能为空
                    {"values": {"nature": {"a": 1}}}   | values.nature.a  | 应为文本
                    {"labels": "a"}                    | labels           | 应为对象
                    {"source": 'a'}                    | mapping          | 不是合规的 JSON
                    {"source": "a"                     | mapping          | 不是合规的 JSON
                    []                                 | mapping          | 应为
                    """)
    void namesTheFieldAndWhatWasExpected(String mapping, String field, String text) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("mapping", mapping, MediaType.APPLICATION_JSON);
        body.part("file", "id\n1\n", MediaType.APPLICATION_OCTET_STREAM);

        new ImportFixture(web)
                .client()
                .post()
                .uri("/api/v1/imports")
                .bodyValue(body.build())
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unusable-mapping")
                .jsonPath("$.fields[0].field")
                .isEqualTo(field)
                .jsonPath("$.fields[0].texts.zh")
                .value(String.class, said -> assertThat(said).startsWith(text));
    }
}
