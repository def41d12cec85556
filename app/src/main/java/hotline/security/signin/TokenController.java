package hotline.security.signin;

import hotline.security.Credentials;
import hotline.security.IssuedToken;
import hotline.security.SentTokens;
import hotline.security.Tokens;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.AllowedToAnyone;
import hotline.shared.IdempotentByItself;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out for programs. */
@RestController
@RequestMapping("/api/v1/tokens")
final class TokenController {

    private final SignIn signIn;
    private final Tokens tokens;
    private final CallerAddress callerAddress;

    TokenController(SignIn signIn, Tokens tokens, CallerAddress callerAddress) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.callerAddress = callerAddress;
    }

    @PostMapping
    @IdempotentByItself(because = "another token is as good")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedToAnyone(because = "one signs in here")
    @Operation(summary = "Signs in: gives a bearer token for a username and a password")
    Mono<TokenView> issue(@Valid @RequestBody Credentials credentials, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        Origin origin =
                new Origin(callerAddress.of(request), DeviceCookie.in(request).orElse(null));
        return signIn.with(credentials, origin).map(TokenView::of);
    }

    /** Gives the bearer of the token. */
    @GetMapping("/current")
    @Allowed
    @Operation(summary = "Tells who the bearer of the token is")
    Mono<Actor> current(Actor actor) {
        return Mono.just(actor);
    }

    /** Ends every token that came along, however it was written. */
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed
    @Operation(summary = "Signs out: ends the token")
    Mono<Void> revoke(ServerWebExchange exchange) {
        return tokens.revoke(SentTokens.of(exchange.getRequest()).all());
    }

    /** A new token; what is sent is {@code Authorization: Bearer <token>}. */
    record TokenView(String token, String tokenType, Instant expiresAt, Actor bearer) {
        static TokenView of(IssuedToken issued) {
            return new TokenView(
                    issued.token(),
                    "Bearer",
                    issued.expiresAt(),
                    issued.bearer().actor());
        }
    }
}
