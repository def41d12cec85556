package hotline.request.web.act;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import hotline.request.Command;
import hotline.request.acts.ActType;
import hotline.shared.DepartmentKey;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;

/** Makes an act's command of what was sent, as JSON or by a form, and checks it by the command's own constraints. */
@Component
public final class CommandBinder {

    private static final String DIVISION = "division";

    private final ObjectMapper json;
    private final Validator validator;

    CommandBinder(ObjectMapper json, @Qualifier("defaultValidator") Validator validator) {
        this.json = json.copy()
                .registerModule(new SimpleModule().addDeserializer(DepartmentKey.class, new TypedDepartment()));
        this.validator = validator;
    }

    /**
     * The command that was sent.
     *
     * @param division of the actor, to which a department's code belongs that names no other
     * @throws ProblemException naming each field that is missing, unreadable or too long
     */
    public Command read(ActType type, JsonNode sent, String division) {
        Command command = command(type.command(), sent, division);
        BindingResult result = new BeanPropertyBindingResult(command, "body");
        validator.validate(command, result);
        if (result.hasErrors()) {
            throw Problems.invalid(result);
        }
        return command;
    }

    private Command command(Class<? extends Command> type, JsonNode sent, String division) {
        try {
            return json.readerFor(type).withAttribute(DIVISION, division).readValue(sent);
        } catch (JsonProcessingException unreadable) {
            throw unreadable.getCause() instanceof ProblemException refusal ? refusal : Problems.invalid(unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads a department by its code, or as {@code 141122:015} where it is another division's. */
    private static final class TypedDepartment extends StdScalarDeserializer<DepartmentKey> {

        TypedDepartment() {
            super(DepartmentKey.class);
        }

        @Override
        public DepartmentKey deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isScalarValue()) {
                throw MismatchedInputException.from(parser, String.class, "a department is named by its code");
            }
            return DepartmentKey.of(parser.getValueAsString(), (String) context.getAttribute(DIVISION));
        }
    }
}
