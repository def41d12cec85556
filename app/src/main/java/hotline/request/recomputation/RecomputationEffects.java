package hotline.request.recomputation;

import hotline.calendar.CalendarEffect;
import hotline.calendar.CalendarEffects;
import hotline.calendar.WorkingCalendar;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells whoever changes a calendar how many open requests' deadlines would move. */
@Component
class RecomputationEffects implements CalendarEffects {

    private final Recomputations recomputations;

    RecomputationEffects(Recomputations recomputations) {
        this.recomputations = recomputations;
    }

    @Override
    public Mono<List<CalendarEffect>> of(Collection<String> divisions) {
        return Flux.fromStream(divisions.stream().sorted())
                .concatMap(recomputations::preview)
                .filter(preview -> preview.moving() + preview.staying() > 0)
                .map(RecomputationEffects::effect)
                .collectList();
    }

    @Override
    public Mono<CalendarEffect> expected(String division, WorkingCalendar calendar) {
        return recomputations.preview(division, calendar).map(RecomputationEffects::effect);
    }

    private static CalendarEffect effect(RecomputationPreview preview) {
        String asked = "?division=" + preview.divisionCode();
        return new CalendarEffect(
                preview.divisionCode(),
                preview.moving(),
                preview.staying(),
                "/api/v1/recomputations/preview" + asked,
                "/recomputations" + asked);
    }
}
