package hotline.shared.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.type.TypeFactory;
import org.junit.jupiter.api.Test;

class SchemaNamesTests {

    private final SchemaNames names = new SchemaNames();

    @Test
    void namesASchemaAfterItsTypeHoweverOftenItIsAsked() {
        assertThat(nameOf(First.Part.class)).isEqualTo("Part");
        assertThat(nameOf(First.Part.class)).isEqualTo("Part");
    }

    @Test
    void refusesTwoTypesOfOneName() {
        String taken = nameOf(First.Part.class);

        assertThatThrownBy(() -> nameOf(Second.Part.class))
                .hasMessageContaining(taken)
                .hasMessageContaining("Second$Part");
    }

    private String nameOf(Class<?> type) {
        return names.nameForType(TypeFactory.defaultInstance().constructType(type));
    }

    private static final class First {
        record Part(int number) {}
    }

    private static final class Second {
        record Part(String text) {}
    }
}
