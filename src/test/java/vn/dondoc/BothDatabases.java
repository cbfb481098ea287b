package vn.dondoc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Gives a test an empty database of each kind, new for each: {@code @ParameterizedTest
 * @ArgumentsSource(BothDatabases.class)}. PostgreSQL is started once, when first asked for, and ends with the JVM.
 */
public final class BothDatabases implements ArgumentsProvider {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(Arguments.of(Named.of("H2", h2())), Arguments.of(Named.of("PostgreSQL", postgres())));
    }

    public static DataSource h2() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1");
    }

    public static DataSource postgres() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    /** The database with the tables of these modules. */
    public static DataSource migrated(DataSource database, String... modules) {
        Flyway.configure()
                .dataSource(database)
                .locations(Stream.of(modules)
                        .map(module -> "classpath:db/migration/" + module)
                        .toArray(String[]::new))
                .outOfOrder(true)
                .load()
                .migrate();
        return database;
    }
}
