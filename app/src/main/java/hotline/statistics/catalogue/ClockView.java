package hotline.statistics.catalogue;

import hotline.shared.Coded;
import io.swagger.v3.oas.annotations.media.Schema;

/** The owner of the clocks that are counted; the two views need not sum to one another. */
@Schema(name = "ClockFigureView")
public enum ClockView implements Coded {
    /** 诉求口径: the request's own, and those of who decides about petitions and replies. */
    REQUEST,
    /** 承办口径: those of the departments' parts, lead and supporting. */
    DEPARTMENT;
}
