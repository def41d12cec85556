package hotline.casework;

import hotline.request.Act;
import hotline.shared.Actor;
import hotline.shared.Allowed;
import hotline.shared.IdempotentByItself;
import hotline.shared.Role;
import hotline.shared.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Serves a department's notices. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {

    private static final int LONGEST = 100;

    /** One notice; {@code text} is its act in words. */
    record NoticeView(String number, int sequence, Act act, String text, Instant at) {}

    record SeenNotice(@NotBlank @Size(max = 20) String number, @Min(1) int sequence) {}

    @Schema(name = "SeenNotices")
    record SeenBody(@NotNull @Size(max = LONGEST) List<@NotNull @Valid SeenNotice> notices) {

        List<Notice.Key> keys() {
            return notices.stream()
                    .map(each -> Notice.Key.of(each.number(), each.sequence()))
                    .toList();
        }
    }

    record SeenView(@Schema(description = "how many notices this call marked") long seen) {}

    private final Desk desk;
    private final Texts texts;

    NoticeController(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    @Operation(
            summary = "What others did with the department's requests and nobody there has seen yet",
            description = "The oldest first, at most 100; more come once these are marked as seen.")
    @GetMapping
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<List<NoticeView>> unseen(Actor actor) {
        return desk.notices(actor, LONGEST)
                .map(notices -> notices.stream().map(this::view).toList());
    }

    @Operation(summary = "Marks notices as seen by the department; doing it again marks nothing")
    @PostMapping("/seen")
    @IdempotentByItself(because = "what was seen is marked once, however often that is said")
    @Allowed({Role.CLERK, Role.HEAD})
    Mono<SeenView> see(Actor actor, @Valid @RequestBody SeenBody body) {
        return desk.see(actor, body.keys()).map(SeenView::new);
    }

    private NoticeView view(Notice notice) {
        return new NoticeView(
                notice.number().value(),
                notice.sequence(),
                notice.act(),
                texts.chinese("act." + notice.act().code()),
                notice.at());
    }
}
