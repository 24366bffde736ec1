package id.siaga.notification.http;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Every address of the API. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

  @Bean
  RouterFunction<ServerResponse> api(
      PersonEndpoint persons,
      CaseEndpoint cases,
      ReportEndpoint reports,
      LiveEndpoint live,
      CommandEndpoint commands,
      ActivationEndpoint activations,
      JudgementEndpoint judgements,
      ModelEndpoint models,
      OutcomeEndpoint outcomes,
      MessageEndpoint messages,
      RosterEndpoint rosters,
      AggregateEndpoint aggregates,
      PlaceEndpoint places,
      VulnerabilityEndpoint vulnerability,
      RiskEndpoint risks,
      AccessEndpoint accesses) {
    return RouterFunctions.route()
        .GET("/v1/me", persons::me)
        .GET("/v1/cases", cases::list)
        .GET("/v1/cases/{caseId}", cases::one)
        .GET("/v1/cases/{caseId}/message", messages::message)
        .POST("/v1/cases/{caseId}/commands", commands::command)
        .PUT("/v1/desks/{desk}/roster", rosters::replace)
        .GET("/v1/commands/{commandId}", outcomes::one)
        .POST("/v1/policies/activations", activations::activate)
        .POST("/v1/policies/judgements", judgements::judge)
        .POST("/v1/models/activations", models::activate)
        .GET("/v1/reports/{reportId}", reports::one)
        .GET("/v1/statistics/reports", reports::statistics)
        .GET("/v1/events", live::events)
        .GET("/v1/aggregates", aggregates::list)
        .GET("/v1/desks/{desk}/places", places::list)
        .POST("/v1/desks/{desk}/assessments", risks::assess)
        .GET("/v1/desks/{desk}/risk-register", risks::register)
        .GET("/v1/vulnerability", vulnerability::index)
        .GET("/v1/silent-desks", vulnerability::silent)
        .GET("/v1/access-log", accesses::list)
        // An address that exists, asked in another way.
        .route(
            path("/v1/me")
                .or(path("/v1/cases"))
                .or(path("/v1/cases/{caseId}"))
                .or(path("/v1/cases/{caseId}/message"))
                .or(path("/v1/cases/{caseId}/commands"))
                .or(path("/v1/desks/{desk}/roster"))
                .or(path("/v1/commands/{commandId}"))
                .or(path("/v1/policies/activations"))
                .or(path("/v1/policies/judgements"))
                .or(path("/v1/models/activations"))
                .or(path("/v1/reports/{reportId}"))
                .or(path("/v1/statistics/reports"))
                .or(path("/v1/events"))
                .or(path("/v1/aggregates"))
                .or(path("/v1/desks/{desk}/places"))
                .or(path("/v1/desks/{desk}/assessments"))
                .or(path("/v1/desks/{desk}/risk-register"))
                .or(path("/v1/vulnerability"))
                .or(path("/v1/silent-desks"))
                .or(path("/v1/access-log")),
            request -> Mono.error(() -> new ProblemException(ProblemType.METHOD_NOT_ALLOWED)))
        .build();
  }
}
