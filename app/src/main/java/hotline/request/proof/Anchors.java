package hotline.request.proof;

import hotline.directory.Divisions;
import hotline.request.RequestAccess;
import hotline.request.proof.AnchorReport.Broken;
import hotline.request.proof.AnchorRepository.Head;
import hotline.request.proof.AnchorRepository.Link;
import hotline.shared.Actor;
import hotline.shared.problem.ProblemException;
import hotline.shared.problem.ProblemException.FieldError;
import hotline.shared.problem.SharedProblem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Anchors the lists that only grow, and proves that nothing of what was anchored is gone or changed. */
@Service
class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);

    private final AnchorRepository repository;
    private final Divisions divisions;
    private final Clock clock;

    Anchors(AnchorRepository repository, Divisions divisions, Clock clock) {
        this.repository = repository;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Takes up everything that waits; the hash of each link goes into the program's log, which is kept elsewhere. */
    public Mono<Void> anchorAll() {
        return Flux.fromArray(AnchoredLog.values())
                .concatMap(log -> repository
                        .waiting(log)
                        .collectList()
                        .flatMapIterable(waiting -> waiting)
                        .concatMap(division -> anchor(log, division)))
                .then();
    }

    private Mono<Void> anchor(AnchoredLog log, String division) {
        return repository
                .anchor(log, division, clock.instant())
                .doOnNext(link -> LOG.info(
                        "anchored {} rows of {} {} as {}: {}",
                        link.rows(),
                        log.code(),
                        division,
                        link.number(),
                        link.hash()))
                .filter(link -> link.rows() == AnchorRepository.ROWS_AT_ONCE)
                .flatMap(full -> anchor(log, division));
    }

    /**
     * Checks a part of a division's chain.
     *
     * @param divisionCode the actor's own where absent
     * @param cursor from the part before
     */
    public Mono<AnchorReport> check(
            Actor actor, AnchoredLog log, @Nullable String divisionCode, @Nullable String cursor, int limit) {
        String division = divisionCode == null ? actor.divisionCode() : divisionCode;
        // a part begins with the link before it, whose hash its first one has to name
        long after = after(cursor);
        return divisions
                .visibleFrom(actor.divisionCode())
                .doOnNext(visible -> RequestAccess.requireDivision(actor, division, visible))
                .then(repository.head(log, division))
                .flatMap(head -> repository
                        .links(log, division, Math.max(0, after - 1), after == 0 ? limit : limit + 1)
                        .collectList()
                        .map(links -> report(log, division, head, links, after)));
    }

    private static long after(@Nullable String cursor) {
        try {
            long after = cursor == null ? 0 : Long.parseLong(cursor);
            if (after >= 0) {
                return after;
            }
        } catch (NumberFormatException unreadable) {
            // refused below like a negative one
        }
        throw new ProblemException(
                SharedProblem.INVALID_REQUEST, Map.of(), List.of(new FieldError("cursor", "unreadable")));
    }

    private static AnchorReport report(AnchoredLog log, String division, Head head, List<Link> links, long after) {
        List<Broken> findings = new ArrayList<>();
        long previous = Math.max(0, after - 1);
        String previousHash = AnchorRepository.BEGINNING;
        for (Link link : links) {
            if (link.number() > after) {
                findings.addAll(broken(log, link, previous, previousHash));
            }
            previous = link.number();
            previousHash = link.hash();
        }
        long last = links.isEmpty() ? after : links.get(links.size() - 1).number();
        Long stored = head.lastNumber();
        boolean isEnd = stored == null || last >= stored;
        if (isEnd) {
            findings.addAll(ofTheEnd(head, last, previousHash));
        }
        return new AnchorReport(
                log.code(),
                division,
                findings.isEmpty(),
                findings,
                head.number(),
                head.hash(),
                head.lastAnchoredAt(),
                head.waiting(),
                (int) links.stream().filter(link -> link.number() > after).count(),
                isEnd ? null : Long.toString(last));
    }

    private static List<Broken> broken(AnchoredLog log, Link link, long previous, String previousHash) {
        List<Broken> findings = new ArrayList<>();
        if (link.number() != previous + 1) {
            findings.add(Broken.of(AnchorFinding.ANCHOR_MISSING, previous + 1));
        } else if (!link.previousHash().equals(previousHash)) {
            findings.add(Broken.of(AnchorFinding.ANCHOR_CHANGED, link.number()));
        }
        if (!link.hash().equals(link.made())) {
            findings.add(Broken.of(AnchorFinding.ANCHOR_CHANGED, link.number()));
        }
        AnchorFinding rows = rows(link);
        if (rows != null) {
            findings.add(new Broken(rows, link.number(), link.rowCount(), link.found(), List.of()));
        }
        if (!link.gone().isEmpty()) {
            AnchorFinding finding =
                    log == AnchoredLog.REQUESTS ? AnchorFinding.REQUEST_MISSING : AnchorFinding.WORDS_MISSING;
            findings.add(new Broken(finding, link.number(), null, null, link.gone()));
        }
        if (!link.differing().isEmpty()) {
            findings.add(new Broken(AnchorFinding.WORDS_DIFFER, link.number(), null, null, link.differing()));
        }
        return findings;
    }

    private static @Nullable AnchorFinding rows(Link link) {
        if (link.found() != link.rowCount()) {
            return link.found() < link.rowCount() ? AnchorFinding.ROWS_MISSING : AnchorFinding.ROWS_ADDED;
        }
        return link.foundHash().equals(link.rowsHash()) ? null : AnchorFinding.ROWS_CHANGED;
    }

    /** The head names the last link; rows that name a later one than there is were anchored by one that is gone. */
    private static List<Broken> ofTheEnd(Head head, long last, String lastHash) {
        Long taken = head.lastTaken();
        boolean isLast = head.number() == last && head.hash().equals(lastHash);
        boolean isLater = taken != null && taken > last;
        return isLast && !isLater ? List.of() : List.of(Broken.of(AnchorFinding.ANCHOR_MISSING, last + 1));
    }
}
