package hotline.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTests {

    private static final List<String> KNOWN = List.of("wang.xiaoming", "xiaoming", "王小明", "交城县", "交城");

    private final PasswordStrength strength = new PasswordStrength();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "Admin@123456",
                "Ａｄｍｉｎ＠１２３４５６",
                "P@ssw0rd2026",
                "jiaocheng12345",
                "Jiaocheng@12345",
                "jiaochengrexian12345",
                "zhengwu12345",
                "hotline-2026",
                "12345hotline12345",
                "woaini1314520",
                "5201314woaini",
                "20260101admin",
                "13835812345",
                "wang.xiaoming2026",
                "xiaoming@12345",
                "王小明交城县12345",
                "交城县12345热线",
                "密码密码密码密码密码",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnop"
            })
    void whatAGuesserTriesFirstIsWeak(String password) {
        assertThat(strength.isWeak(password, KNOWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7#mQ2vX9!bT",
                "lantern-doors-measure-41",
                "correct horse battery",
                "一个很好的密码 2023",
                "admin password of the office",
                "山楂树下有三只会唱歌的猫"
            })
    void whatNobodyGuessesIsStrong(String password) {
        assertThat(strength.isWeak(password, KNOWN)).isFalse();
    }
}
