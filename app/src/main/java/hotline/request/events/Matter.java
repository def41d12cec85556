package hotline.request.events;

import hotline.request.Channel;
import hotline.request.Nature;
import hotline.request.Urgency;
import org.jspecify.annotations.Nullable;

/** The terms that were entered or imported about a request, apart from words and persons. */
public record Matter(
        Nature nature,
        Channel channel,
        Urgency urgency,
        @Nullable String subjectCode,
        @Nullable String townshipCode,
        @Nullable String villageCode,
        @Nullable String enterpriseCode,
        boolean secret,
        boolean anonymous) {

    // the one place where secrecy is decided: however a request became a tip-off, and whatever an old event says
    public Matter {
        secret = secret || nature == Nature.TIP_OFF;
    }
}
