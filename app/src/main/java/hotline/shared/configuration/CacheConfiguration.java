package hotline.shared.configuration;

import org.springframework.boot.autoconfigure.cache.CacheManagerCustomizer;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Short-lived caches for reference data that every registration reads; how short stands in {@code application.yml}.
 * Every use says {@code sync}: else a crowd that meets an expired entry would read it once each and fill the pool.
 *
 * <p>A cached read runs outside its caller's transaction, on a connection of its own. Read reference data before a
 * transaction begins: inside, a pool whose connections all wait for another one would stand still.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class CacheConfiguration {

    /** Without the asynchronous mode a cached {@code Mono} would need a thread to wait on. */
    @Bean
    CacheManagerCustomizer<CaffeineCacheManager> asynchronousCaches() {
        return caches -> caches.setAsyncCacheMode(true);
    }
}
