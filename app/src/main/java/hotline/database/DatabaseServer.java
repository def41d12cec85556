package hotline.database;

import org.jspecify.annotations.Nullable;

/** The server in use: the program's own, which ends with it, or a given one. */
record DatabaseServer(DatabaseAddress address, @Nullable EmbeddedPostgres own) implements AutoCloseable {

    static DatabaseServer of(DatabaseProperties properties) {
        String url = properties.url();
        if (url == null || url.isBlank()) {
            EmbeddedPostgres own = EmbeddedPostgres.start(properties.folder());
            return new DatabaseServer(DatabaseAddress.of(own.url(), own.user(), own.password()), own);
        }
        DatabaseAddress given = DatabaseAddress.of(url, properties.user(), properties.password());
        GivenServer.check(given);
        return new DatabaseServer(given, null);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
