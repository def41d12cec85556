package hotline.request.acts;

import hotline.request.Act;
import hotline.request.acts.acknowledgement.AcknowledgementRoom;
import hotline.request.acts.adjudication.AdjudicationRoom;
import hotline.request.acts.chasing.ChasingRoom;
import hotline.request.acts.conference.ConferenceRoom;
import hotline.request.acts.correction.CorrectionRoom;
import hotline.request.acts.course.CourseRoom;
import hotline.request.acts.desk.DeskRoom;
import hotline.request.acts.dispatch.DispatchRoom;
import hotline.request.acts.extension.ExtensionRoom;
import hotline.request.acts.passing.PassingRoom;
import hotline.request.acts.pause.PauseRoom;
import hotline.request.acts.reply.ReplyRoom;
import hotline.request.acts.sendback.SendBackRoom;
import hotline.request.acts.signature.SignatureRoom;
import hotline.request.acts.superior.SuperiorRoom;
import hotline.request.acts.supervision.SupervisionRoom;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The acts of every room, in the order of {@link Act}. */
public final class Rooms {

    public static final List<ActType> ALL = Stream.of(
                    AcknowledgementRoom.ACTS,
                    AdjudicationRoom.ACTS,
                    ChasingRoom.ACTS,
                    ConferenceRoom.ACTS,
                    CorrectionRoom.ACTS,
                    CourseRoom.ACTS,
                    DeskRoom.ACTS,
                    DispatchRoom.ACTS,
                    ExtensionRoom.ACTS,
                    PassingRoom.ACTS,
                    PauseRoom.ACTS,
                    ReplyRoom.ACTS,
                    SendBackRoom.ACTS,
                    SignatureRoom.ACTS,
                    SuperiorRoom.ACTS,
                    SupervisionRoom.ACTS)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(ActType::act))
            .toList();

    private static final Map<Act, ActType> BY_ACT = byAct();

    private Rooms() {}

    /** The command and the event of an act; nothing for registering and importing, which begin a request. */
    public static Optional<ActType> of(Act act) {
        return Optional.ofNullable(BY_ACT.get(act));
    }

    private static Map<Act, ActType> byAct() {
        Map<Act, ActType> types = new EnumMap<>(Act.class);
        ALL.forEach(type -> types.put(type.act(), type));
        return types;
    }
}
