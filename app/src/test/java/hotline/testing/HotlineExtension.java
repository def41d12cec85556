package hotline.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives {@link HotlineTest} classes their database before the program starts, and a clean state before each test. */
final class HotlineExtension implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        TestDatabase.shared().restoreIfRemembered();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext program = SpringExtension.getApplicationContext(context);
        TestDatabase.shared().rememberOrRestore();
        program.getBeansOfType(CacheManager.class).values().forEach(HotlineExtension::clear);
        program.getBean(MutableClock.class).reset();
    }

    private static void clear(CacheManager caches) {
        caches.getCacheNames().stream().map(caches::getCache).forEach(Cache::invalidate);
    }
}
