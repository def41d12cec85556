package hotline.request.search;

import static hotline.testing.RequestFixture.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.directory.Divisions;
import hotline.request.RequestFilter;
import hotline.request.RequestLists;
import hotline.request.RequestNumber;
import hotline.request.RequestStatus;
import hotline.request.RequestSummary;
import hotline.request.Requests;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.testing.HotlineTest;
import hotline.testing.MutableClock;
import hotline.testing.People;
import hotline.testing.RequestFixture.Story;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Words are found wherever and however they were typed, and the search says how far it has looked. */
@HotlineTest
class RequestSearchModuleTests {

    private static final Set<RequestStatus> ALL = Set.of();

    @Autowired
    Requests requests;

    @Autowired
    RequestLists lists;

    @Autowired
    DatabaseClient database;

    @Autowired
    Divisions divisions;

    @Autowired
    MutableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"ETC收费 3号口", "etc收费3号口", "ＥＴＣ收费３号口", "Etc 收费　３号 口", "收\tfei", "费\u00a03号口", "收费3"})
    void widthCaseAndBlanksTellNothingApart(String typed) {
        Story half = aRequest(requests).saying("收FEI", "ETC收费 3号口拥堵").registered();
        Story full = aRequest(requests).saying("收　ｆｅｉ", "ｅｔｃ收 费３号\n口拥堵").registered();
        Story other = aRequest(requests).saying("自来水", "ETC收费4号口").registered();

        assertThat(found(People.SUPERVISOR, typed).items())
                .extracting(RequestSummary::number)
                .contains(half.number(), full.number())
                .doesNotContain(other.number());
    }

    @Test
    void whatLooksLikeAPatternIsNone() {
        Story percent = aRequest(requests).saying("涨价", "涨了１００％_\\").registered();
        aRequest(requests).saying("涨价", "涨了1000").registered();

        assertThat(found(People.SUPERVISOR, "100%").items())
                .extracting(RequestSummary::number)
                .containsExactly(percent.number());
        assertThat(found(People.SUPERVISOR, "％_＼").items())
                .extracting(RequestSummary::number)
                .containsExactly(percent.number());
    }

    @Test
    void aNumberIsFoundInFullWidthToo() {
        Story story = aRequest(requests).registered();
        aRequest(requests).registered();
        String full = story.number()
                .value()
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit + 0xfee0)))
                .reduce("", (one, two) -> one + "　" + two);

        assertThat(found(People.SUPERVISOR, full).items())
                .extracting(RequestSummary::number)
                .containsExactly(story.number());
    }

    @Test
    void theSearchSaysHowFarItLookedAndGoesOnUntilEverythingWasLookedAt() {
        Story oldest = aRequest(requests).saying("井盖", "井盖丢失").registered();
        for (int other = 0; other < 5; other++) {
            clock.advance(Duration.ofDays(400));
            aRequest(requests).saying("路灯", "路灯不亮").registered();
        }
        RequestLists bySteps = new RequestLists(new RequestSearch(database, 2), requests, divisions, clock);

        List<RequestNumber> found = new ArrayList<>();
        List<FoundRequests> parts = new ArrayList<>();
        String cursor = null;
        do {
            FoundRequests part = found(bySteps, People.SUPERVISOR, "井 盖", cursor);
            part.items().forEach(item -> found.add(item.number()));
            parts.add(part);
            cursor = part.next();
        } while (cursor != null);

        assertThat(found).containsExactly(oldest.number());
        assertThat(parts.size()).isBetween(3, 4);
        assertThat(searched(parts.get(0)).everything()).isFalse();
        assertThat(searched(parts.get(0)).upTo()).isEqualTo(clock.instant().minus(Duration.ofDays(400)));
        assertThat(searched(parts.get(parts.size() - 1)).everything()).isTrue();
    }

    @Test
    void aPageFullOfHitsGoesOnWhereItEnded() {
        for (int each = 0; each < 5; each++) {
            clock.advance(Duration.ofMinutes(1));
            aRequest(requests).saying("井盖", "井盖丢失").registered();
        }
        RequestFilter filter = new RequestFilter(ALL, null, null, null, "井盖");

        FoundRequests first = find(lists, filter, null, 3);
        FoundRequests second = find(lists, filter, first.next(), 3);

        assertThat(first.items()).hasSize(3);
        assertThat(searched(first).everything()).isFalse();
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(searched(second).everything()).isTrue();
    }

    @Test
    void openRequestsAreSearchedInTheOrderTheyAreDue() {
        Story open = aRequest(requests).saying("井盖", "井盖丢失").registered();
        aRequest(requests)
                .saying("井盖", "井盖丢失")
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied();
        RequestFilter filter = new RequestFilter(RequestStatus.OPEN, null, null, null, "井盖");

        FoundRequests found = Objects.requireNonNull(lists.find(People.SUPERVISOR, filter, RequestOrder.DUE, null, 50)
                .block());

        assertThat(found.items()).extracting(RequestSummary::number).containsExactly(open.number());
        assertThat(searched(found).everything()).isTrue();
        RequestFilter all = new RequestFilter(ALL, null, null, null, "井盖");
        assertThatThrownBy(() -> lists.find(People.SUPERVISOR, all, RequestOrder.DUE, null, 50)
                        .block())
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.fieldErrors())
                        .extracting(ProblemException.FieldError::code)
                        .containsExactly("search-of-open"));
    }

    @Test
    void aDepartmentFindsItsClosedRequestsHoweverOld() {
        Story closed = aRequest(requests)
                .saying("井盖", "井盖丢失")
                .registered()
                .dispatchedTo(People.HOUSING)
                .acknowledged()
                .replied()
                .closed();
        aRequest(requests).saying("井盖", "井盖丢失").registered().dispatchedTo(People.WATER);
        clock.advance(Duration.ofDays(2_000));

        FoundRequests found = found(People.HOUSING_CLERK, "井盖");

        assertThat(found.items()).extracting(RequestSummary::number).containsExactly(closed.number());
        assertThat(searched(found).everything()).isTrue();
    }

    @Test
    void blanksAloneAreNoWords() {
        aRequest(requests).registered();

        FoundRequests found = found(People.SUPERVISOR, "　\u200b ");

        assertThat(found.items()).isNotEmpty();
        assertThat(found.searched()).isNull();
    }

    private FoundRequests found(Actor actor, String words) {
        return found(lists, actor, words, null);
    }

    private FoundRequests found(RequestLists in, Actor actor, String words, @Nullable String cursor) {
        RequestFilter filter = new RequestFilter(ALL, null, null, null, words);
        return Objects.requireNonNull(
                in.find(actor, filter, RequestOrder.RECEIVED, cursor, 50).block());
    }

    private static FoundRequests find(RequestLists in, RequestFilter filter, @Nullable String cursor, int limit) {
        return Objects.requireNonNull(in.find(People.SUPERVISOR, filter, RequestOrder.RECEIVED, cursor, limit)
                .block());
    }

    private static FoundRequests.Searched searched(FoundRequests found) {
        return Objects.requireNonNull(found.searched());
    }
}
