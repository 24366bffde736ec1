package id.siaga.notification.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.siaga.notification.NotificationSettings;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ways to the database: blocking for the projection's batches, reactive for readers. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class PostgresConfiguration {

  // By hand: Boot leaves the blocking one out as soon as there is a reactive one.
  @Bean
  HikariDataSource projectionDataSource(NotificationSettings settings) {
    NotificationSettings.Postgres postgres = settings.postgres();
    HikariConfig config = new HikariConfig();
    config.setPoolName("projection");
    config.setJdbcUrl(
        "jdbc:postgresql://"
            + postgres.host()
            + ":"
            + postgres.port()
            + "/"
            + postgres.database()
            + "?ApplicationName=siaga-projection&socketTimeout=60&connectTimeout=5");
    config.setUsername(postgres.user());
    config.setPassword(postgres.password());
    config.setMaximumPoolSize(postgres.poolSize());
    config.setConnectionTimeout(5_000);
    // Flyway waits for a database that is not up yet; the pool need not fail before it.
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  @Bean
  Projection projection(HikariDataSource projectionDataSource) {
    return new Projection(
        new JdbcTemplate(projectionDataSource),
        new TransactionTemplate(new JdbcTransactionManager(projectionDataSource)));
  }

  @Bean
  EventTrim eventTrim(HikariDataSource projectionDataSource, NotificationSettings settings) {
    return new EventTrim(
        new JdbcTemplate(projectionDataSource), settings.projection().keepEvents());
  }

  // Apart from the pool: a connection that LISTENs is never given back.
  @Bean
  EventSignals eventSignals(NotificationSettings settings) {
    NotificationSettings.Postgres postgres = settings.postgres();
    return new EventSignals(
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host(postgres.host())
                .port(postgres.port())
                .database(postgres.database())
                .username(postgres.user())
                .password(postgres.password())
                .applicationName("siaga-live")
                .build()));
  }
}
