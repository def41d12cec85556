package hotline.shared.problem;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;

/**
 * Checks what a page's form was filled in with by the constraints of the body that the API takes for it, so that they stand
 * once.
 */
@Component
public final class Constraints {

    private final Validator validator;

    Constraints(@Qualifier("defaultValidator") Validator validator) {
        this.validator = validator;
    }

    /**
     * The same body, if it keeps its constraints.
     *
     * @throws ProblemException naming each field that breaks one
     */
    public <T> T kept(T body) {
        BindingResult result = new BeanPropertyBindingResult(body, "body");
        validator.validate(body, result);
        if (result.hasErrors()) {
            throw Problems.invalid(result);
        }
        return body;
    }
}
