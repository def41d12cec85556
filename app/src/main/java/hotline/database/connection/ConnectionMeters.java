package hotline.database.connection;

import hotline.shared.work.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.metrics.r2dbc.ConnectionPoolMetrics;

/** Counts the connections of each kind of work, under {@code r2dbc.pool} and the kind's name. */
public final class ConnectionMeters implements MeterBinder {

    private final SharedConnections connections;

    public ConnectionMeters(SharedConnections connections) {
        this.connections = connections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Work work : Work.values()) {
            new ConnectionPoolMetrics(connections.pool(work), work.code(), Tags.empty()).bindTo(registry);
        }
    }
}
