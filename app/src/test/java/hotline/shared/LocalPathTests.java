package hotline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @Test
    void keepsOurOwnPages() {
        assertThat(LocalPath.orHome("/worklist?due=today#top")).isEqualTo("/worklist?due=today#top");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "worklist",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/a\r\nSet-Cookie: x",
                "/{x}",
                "/a b",
                "/%zz",
                "/|",
                "/\u2028"
            })
    void goesHomeInsteadOfAnywhereElse(@Nullable String path) {
        assertThat(LocalPath.orHome(path)).isEqualTo("/");
    }
}
