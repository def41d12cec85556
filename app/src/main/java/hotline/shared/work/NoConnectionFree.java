package hotline.shared.work;

import io.r2dbc.spi.R2dbcTransientResourceException;

/** Tells that all connections of a kind of work were busy for longer than whoever waited had patience. */
public final class NoConnectionFree extends R2dbcTransientResourceException {

    private static final long serialVersionUID = 1L;

    private final Work work;

    public NoConnectionFree(Work work, Throwable cause) {
        super("no connection for " + work.code() + " became free in time", cause);
        this.work = work;
    }

    /** The kind of work whose connections were busy. */
    public Work work() {
        return work;
    }
}
