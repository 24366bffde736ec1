package id.siaga.notification.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Every address of the API. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

  @Bean
  RouterFunction<ServerResponse> api(
      CaseEndpoint cases, ReportEndpoint reports, LiveEndpoint live, CommandEndpoint commands) {
    return RouterFunctions.route()
        .GET("/v1/cases", cases::list)
        .GET("/v1/cases/{caseId}", cases::one)
        .POST("/v1/cases/{caseId}/commands", commands::command)
        .GET("/v1/reports/{reportId}", reports::one)
        .GET("/v1/statistics/reports", reports::statistics)
        .GET("/v1/events", live::events)
        .build();
  }
}
