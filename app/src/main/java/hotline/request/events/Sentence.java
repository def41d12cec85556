package hotline.request.events;

import hotline.calendar.WorkingTime;
import hotline.request.Proceeding;
import hotline.request.ServiceRequest;
import hotline.shared.Coded;
import hotline.shared.DepartmentKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that tells an event, while it is being put together: which of its act's sentences it is, what that names,
 * and the words of staff that are noted beside it.
 */
public interface Sentence {

    /** Takes another sentence than the act's usual one. */
    void variant(String code);

    void fact(String name, @Nullable String value);

    /** Names a fact by the word for its code. */
    void fact(String name, String kind, Coded value);

    void department(@Nullable DepartmentKey department);

    /** Names the department of a part; the lead's where none is named. */
    void department(@Nullable ServiceRequest request, @Nullable Integer part);

    /** Names the department that a proceeding is about, which the event opened, decided or ended. */
    void about(int proceeding);

    /** The proceeding that the event opened, decided or ended. */
    @Nullable
    Proceeding proceeding(int number);

    void supporting(List<DepartmentKey> departments);

    /** Supporting departments that are to give their part after the event. */
    List<DepartmentKey> openSupporting();

    /** Adds a part of the sentence that is there only where it applies. */
    void phrase(String name, boolean applies, Map<String, String> of);

    String phrase(String name, Map<String, String> of);

    /** Says what became of the deadline. */
    void moved();

    /** Says the deadline of the cycle that begins. */
    void newDue();

    /** Says until when the department has to answer, which is when the started clock is due. */
    void limit(StartedClock clock);

    /** Says why a reply is reviewed. */
    void review(@Nullable String cause);

    void note(@Nullable String words);

    /** Notes words of a kind that is named, such as evidence. */
    void note(String kind, @Nullable String words);

    @Nullable
    ServiceRequest before();

    @Nullable
    ServiceRequest after();

    String label(String kind, Coded value);

    String label(String kind, String code);

    String listed(List<String> items);

    /** A term, such as 3 个工作日. */
    String amount(@Nullable WorkingTime amount);

    String due(@Nullable Instant instant);

    String none();

    String pauseCause(String code);

    String subject(@Nullable String code);

    /** A township or a village. */
    String place(@Nullable String code);
}
