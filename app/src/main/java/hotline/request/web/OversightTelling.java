package hotline.request.web;

import hotline.request.AppealSubject;
import hotline.request.Proceeding;
import hotline.request.ServiceRequest;
import hotline.request.Verdict;
import hotline.request.events.OversightEvent;
import hotline.request.events.OversightEvent.Adjudicated;
import hotline.request.events.OversightEvent.Appealed;
import hotline.request.events.OversightEvent.CallRepeated;
import hotline.request.events.OversightEvent.ConferenceConcluded;
import hotline.request.events.OversightEvent.ConferenceConvened;
import hotline.request.events.OversightEvent.Corrected;
import hotline.request.events.OversightEvent.OrderAnswered;
import hotline.request.events.OversightEvent.Recomputed;
import hotline.request.events.OversightEvent.Reminded;
import hotline.request.events.OversightEvent.SuperiorAnswered;
import hotline.request.events.OversightEvent.SupervisionOrdered;
import hotline.request.events.RequestEvent.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what the sentences name that tell of chasing, judging and putting right. */
final class OversightTelling {

    private OversightTelling() {}

    static void tell(OversightEvent event, Sentence sentence) {
        if (event instanceof ConferenceConvened convened) {
            sentence.fact("level", level(convened.level(), sentence));
            sentence.fact("participants", sentence.listed(convened.participants()));
            if (convened.escalated() != null) {
                sentence.variant("escalated");
            }
            sentence.note(convened.question());
        } else if (event instanceof ConferenceConcluded concluded) {
            sentence.department(concluded.lead());
            sentence.supporting(concluded.supporting());
            sentence.note(concluded.decision());
            sentence.note("minutes", concluded.minutes());
        } else if (event instanceof CallRepeated) {
            ServiceRequest after = sentence.after();
            sentence.fact(
                    "times",
                    after == null ? null : Integer.toString(after.standing().repeatCalls()));
        } else if (event instanceof Reminded reminded) {
            sentence.department(reminded.department());
            sentence.note(reminded.text());
        } else {
            tellOrder(event, sentence);
        }
    }

    private static void tellOrder(OversightEvent event, Sentence sentence) {
        if (event instanceof SupervisionOrdered ordered) {
            sentence.fact("level", level(ordered.level(), sentence));
            sentence.department(ordered.department());
            sentence.fact("cause", sentence.label("supervision-cause", ordered.cause()));
            HandlingTelling.tellLimit(ordered.clock(), sentence);
            sentence.note(ordered.text());
        } else if (event instanceof OrderAnswered answered) {
            Proceeding order = sentence.proceeding(answered.proceeding());
            sentence.about(order);
            sentence.fact("level", order == null ? null : sentence.label("level", String.valueOf(order.code())));
            sentence.note(answered.text());
        } else if (event instanceof Corrected corrected) {
            sentence.fact("changes", changes(corrected.matter(), sentence));
            sentence.moved();
            sentence.note(corrected.reason());
        } else if (event instanceof Recomputed recomputed) {
            sentence.fact("moved", RecomputedPhrase.moved(recomputed, sentence));
            sentence.note(recomputed.reason());
        } else if (event instanceof SuperiorAnswered answered) {
            sentence.fact("platform", answered.superior().platform());
            sentence.fact("order", answered.superior().number());
            sentence.fact("matter", "superior-matter", answered.matter());
            sentence.fact("agreed", sentence.label("superior-agreed", String.valueOf(answered.agreed())));
            sentence.moved();
            sentence.note(answered.text());
        } else {
            tellJudgement(event, sentence);
        }
    }

    private static void tellJudgement(OversightEvent event, Sentence sentence) {
        if (event instanceof Appealed appealed) {
            Verdict wanted = appealed.verdict();
            sentence.fact("subject", "appeal-subject", appealed.subject());
            sentence.phrase("wanted", wanted != null, Map.of("verdict", verdict(wanted, sentence)));
            sentence.note(appealed.reason());
            sentence.note("evidence", appealed.evidence());
        } else if (event instanceof Adjudicated adjudicated) {
            sentence.fact("subject", "appeal-subject", adjudicated.subject());
            if (adjudicated.upheld()) {
                tellVerdict(adjudicated, sentence);
            } else {
                sentence.variant("refused");
            }
            sentence.note(adjudicated.reason());
            sentence.note("evidence", adjudicated.evidence());
        }
    }

    private static void tellVerdict(Adjudicated event, Sentence sentence) {
        ServiceRequest before = sentence.before();
        Verdict first = before == null ? null : before.verdictOf(before.cycles().get(event.cycle() - 1));
        boolean isChanged = event.subject() != AppealSubject.UNREASONABLE && event.verdict() != null;
        sentence.phrase(
                "judged",
                isChanged,
                Map.of(
                        "cycle", Integer.toString(event.cycle()),
                        "first", verdict(first, sentence),
                        "verdict", verdict(event.verdict(), sentence)));
    }

    private static String verdict(@Nullable Verdict verdict, Sentence sentence) {
        return verdict == null ? sentence.none() : sentence.label("verdict", verdict);
    }

    private static String level(int level, Sentence sentence) {
        return sentence.label("level", Integer.toString(level));
    }

    /** What was put right, each with its old and its new term. */
    private static String changes(Matter right, Sentence sentence) {
        Matter wrong = sentence.before() == null ? right : sentence.before().matter();
        List<String> changes = new ArrayList<>();
        change("nature", wrong, right, matter -> sentence.label("nature", matter.nature()), sentence, changes);
        change("urgency", wrong, right, matter -> sentence.label("urgency", matter.urgency()), sentence, changes);
        change("subject", wrong, right, matter -> subject(matter.subjectCode(), sentence), sentence, changes);
        change("township", wrong, right, matter -> place(matter.townshipCode(), sentence), sentence, changes);
        change("village", wrong, right, matter -> place(matter.villageCode(), sentence), sentence, changes);
        change(
                "secret",
                wrong,
                right,
                matter -> sentence.label("secrecy", String.valueOf(matter.secret())),
                sentence,
                changes);
        return String.join(sentence.phrase("separator", Map.of()), changes);
    }

    private static void change(
            String field,
            Matter wrong,
            Matter right,
            Function<Matter, String> shown,
            Sentence sentence,
            List<String> changes) {
        String from = shown.apply(wrong);
        String to = shown.apply(right);
        if (!Objects.equals(from, to)) {
            changes.add(sentence.phrase(
                    "changed", Map.of("field", sentence.label("matter", field), "from", from, "to", to)));
        }
    }

    private static String subject(@Nullable String code, Sentence sentence) {
        return code == null
                ? sentence.label("matter", "none")
                : sentence.names().subjects().nameOf(code);
    }

    private static String place(@Nullable String code, Sentence sentence) {
        return code == null
                ? sentence.label("matter", "none")
                : sentence.names().division(code);
    }
}
