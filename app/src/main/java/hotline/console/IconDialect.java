package hotline.console;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets templates write {@code <span icon:of="phone"></span>} for an icon; the value is an expression as in any {@code th:}. */
@Component
final class IconDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "icon";
    private static final int PRECEDENCE = 1_000;

    private final Icons icons;

    IconDialect(Icons icons) {
        super("Icons", PREFIX, PRECEDENCE);
        this.icons = icons;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new OfProcessor(prefix, icons));
    }

    /** Puts the icon into the element. */
    private static final class OfProcessor extends AbstractStandardExpressionAttributeTagProcessor {

        private final Icons icons;

        OfProcessor(String prefix, Icons icons) {
            super(TemplateMode.HTML, prefix, "of", PRECEDENCE, true, false);
            this.icons = icons;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String written,
                Object name,
                IElementTagStructureHandler structure) {
            structure.setBody(icons.of(String.valueOf(name)), false);
        }
    }
}
