package hotline.testing;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import net.jqwik.api.lifecycle.BeforeContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Watches event loops before any test of any class, since loops and timers that run already do not survive it when they are
 * first watched later. Both engines find it by themselves, so that no class has to ask for it.
 */
public final class WatchedEventLoops implements BeforeAllCallback, BeforeContainerHook {

    @Override
    public void beforeAll(ExtensionContext context) {
        BlockingCalls.areErrorsFromNowOn();
    }

    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        BlockingCalls.areErrorsFromNowOn();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public boolean appliesTo(Optional<AnnotatedElement> element) {
        return true;
    }
}
