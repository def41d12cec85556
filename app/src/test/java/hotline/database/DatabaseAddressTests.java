package hotline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hotline.database.DatabaseRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example:6432/hotline",
                "postgres://db.example:6432/hotline",
                "jdbc:postgresql://db.example:6432/hotline",
                "r2dbc:postgresql://db.example:6432/hotline",
                " postgresql://db.example:6432/hotline "
            })
    void readsEveryUsualForm(String url) {
        assertThat(address(url).jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/hotline");
        assertThat(address(url).r2dbcUrl()).isEqualTo("r2dbc:postgresql://db.example:6432/hotline");
    }

    @Test
    void takesTheUsualPortWhereNoneIsNamed() {
        assertThat(address("postgresql://db/hotline").port()).isEqualTo(5432);
    }

    @Test
    void passesOptionsOnToBothDrivers() {
        DatabaseAddress address = address("postgresql://db/hotline?sslmode=require");

        assertThat(address.jdbcUrl()).endsWith("/hotline?sslmode=require");
        assertThat(address.r2dbcUrl()).endsWith("/hotline?sslmode=require");
    }

    @Test
    void neverSaysThePassword() {
        assertThat(address("postgresql://db/hotline").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://db/hotline", "postgresql://db", "postgresql://db/", "db:5432", "postgresql://a b/c"})
    void refusesWhatItCannotRead(String url) {
        assertThatExceptionOfType(DatabaseRefusal.class)
                .isThrownBy(() -> address(url))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ADDRESS_UNREADABLE));
    }

    private static DatabaseAddress address(String url) {
        return DatabaseAddress.of(url, "hotline", "secret");
    }
}
