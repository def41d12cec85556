package hotline.security.endpoint;

import hotline.security.SecurityProperties;
import hotline.security.SentTokens;
import hotline.shared.errors.SafeHeaders;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.SharedProblem;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The chain that every request passes before its handler. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(SecurityProperties.class)
class EndpointSecurityConfiguration {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final String SIGN_IN = "/sign-in";

    @Bean
    SecurityWebFilterChain endpointSecurity(
            ServerHttpSecurity http,
            BearerTokens bearerTokens,
            EndpointAuthorization endpoints,
            MetricsAuthorization metrics,
            Refusals refusals) {
        return http.securityContextRepository(bearerTokens)
                .authorizeExchange(rules -> rules.pathMatchers("/webjars/**", "/assets/**", "/favicon.ico")
                        .permitAll()
                        .pathMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .pathMatchers("/actuator/prometheus")
                        .access(metrics)
                        .pathMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyExchange()
                        .access(endpoints))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> protectForms(csrf, refusals))
                .headers(EndpointSecurityConfiguration::describe)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .anonymous(ServerHttpSecurity.AnonymousSpec::disable)
                .build();
    }

    /** Words what the firewall finds wrong with an address, a header or a method, before the chain begins. */
    @Bean
    ServerExchangeRejectedHandler rejections() {
        return (exchange, rejection) -> Mono.error(new ProblemException(
                METHODS.contains(exchange.getRequest().getMethod())
                        ? SharedProblem.MALFORMED_REQUEST
                        : SharedProblem.METHOD_NOT_ALLOWED,
                Map.of()));
    }

    private static void protectForms(CsrfSpec csrf, Refusals refusals) {
        csrf.csrfTokenRepository(new FormTokens())
                .accessDeniedHandler(refusals)
                .requireCsrfProtectionMatcher(
                        exchange -> canBeForged(exchange) ? MatchResult.match() : MatchResult.notMatch());
    }

    /** Tells whether a call can be forged: a browser sends the cookie with any form that it is made to send. */
    private static boolean canBeForged(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        SentTokens sent = SentTokens.of(request);
        if (SAFE.contains(request.getMethod()) || !sent.inHeaders().isEmpty()) {
            return false;
        }
        return !sent.inCookies().isEmpty() || isSignIn(request.getPath().value());
    }

    /** Signing in begins a session, which no other site may make a browser do. */
    private static boolean isSignIn(String path) {
        return path.equals(SIGN_IN) || path.startsWith(SIGN_IN + "/");
    }

    private static void describe(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SafeHeaders.CONTENT_SECURITY_POLICY))
                .frameOptions(frames -> frames.mode(Mode.DENY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicy(permissions -> permissions.policy(SafeHeaders.PERMISSIONS_POLICY))
                .hsts(transport -> transport
                        .maxAge(Duration.ofSeconds(SafeHeaders.HTTPS_FOR))
                        .includeSubdomains(false));
    }
}
