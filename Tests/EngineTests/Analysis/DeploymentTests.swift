import Engine
import TestSupport
import Testing

@Suite("What runs where")
struct DeploymentTests {
  private let system = RequirementsBuilder {
    $0.component("Web Client")
    $0.component("API Server", offers: ["GET /orders"])
    $0.component("Event Bus")
    $0.component("Plugin Host")
    $0.component("Scoring Service")
    $0.component("Discovery Server")
    $0.call("Web Client", "API Server", "read the orders", via: "HTTPS")
    $0.message("API Server", "Event Bus", "publishes domain events", via: "in-process")
    $0.message("Event Bus", "Plugin Host", "delivers events", via: "in-process")
    $0.call("API Server", "Scoring Service", "score an order", via: "HTTPS")
    $0.arrow("API Server", "Discovery Server", "registers")
    $0.arrow("Scoring Service", "Discovery Server", "registers")
    $0.access("API Server", "Order Database", "orders")
  }

  @Test("An app in a user's hands is no service of the team's")
  func clientApps() {
    let index = RequirementsIndex(system.requirements)
    #expect(index.isClientApp(RequirementsBuilder.id("Web Client")))
    #expect(!index.isClientApp(RequirementsBuilder.id("API Server")))
    #expect(!index.isDeployed(RequirementsBuilder.id("Web Client")))
  }

  @Test("A gateway or a component that answers requests is no app, whatever its name says")
  func servers() {
    let index = RequirementsIndex(
      RequirementsBuilder {
        $0.component("Mobile App Gateway")
        $0.component("Web App", offers: ["GET /pages"])
        $0.call("Mobile App Gateway", "Web App")
      }.requirements)
    #expect(!index.isClientApp(RequirementsBuilder.id("Mobile App Gateway")))
    #expect(!index.isClientApp(RequirementsBuilder.id("Web App")))
  }

  @Test("The call of an app crosses the trust boundary, has a token and no client certificate")
  func crossing() {
    let edge = Subject.edge("Web Client", "API Server")
    let design = system.design()
    guard case .practice(let practice, _)? = design.outcome(edge, .transportSecurity) else {
      Issue.record("no transport security")
      return
    }
    #expect(practice == .transportLayerSecurity)
    #expect(design.decision(edge, .threats) != nil)
    #expect(design.decision(.named("Web Client"), .health) == nil)
    #expect(design.decision(.named("API Server"), .health) != nil)
  }

  @Test(
    "Inside one process nothing is timed, repeated, signed, watched or set aside",
    arguments: [
      DecisionTopic.timeout, .retry, .fallback, .authentication, .authorization, .transportSecurity,
      .traceContext, .indicator, .deadLetter, .consumerHealth,
    ])
  func inProcess(topic: DecisionTopic) {
    let design = system.design()
    #expect(design.decision(.edge("API Server", "Event Bus", .async), topic) == nil)
    #expect(design.decision(.named("Event Bus"), .health) == nil)
  }

  @Test("Without a named process the same message is timed out, signed and watched")
  func betweenProcesses() {
    let design = RequirementsBuilder {
      $0.message("API Server", "Event Bus", "publishes domain events")
    }.design()
    #expect(design.decision(.edge("API Server", "Event Bus", .async), .fallback) != nil)
    #expect(design.decision(.edge("API Server", "Event Bus", .async), .authentication) != nil)
  }

  @Test("A socket ties both ends; no broker keeps, repeats or sets aside what goes over it")
  func sockets() {
    let design = RequirementsBuilder {
      $0.message("Scanner", "Dashboard", "WebSocket (8001)")
    }.design()
    let edge = Subject.edge("Scanner", "Dashboard", .async)
    #expect(design.outcome(edge, .transport) == .transport(.webSocket))
    #expect(design.outcome(edge, .fallback) == .fallback(.cachedValue))
    #expect(design.decision(edge, .deadLetter) == nil)
    #expect(design.decision(.system, .broker) == nil)
    let queued = RequirementsBuilder { $0.message("Scanner", "Dashboard", "scan results") }.design()
    #expect(queued.decision(edge, .deadLetter) != nil)
    #expect(queued.decision(.system, .broker) != nil)
  }

  @Test("A registration is no step of a request, and what is known stands in for the registry")
  func registrations() {
    let chains = system.analysis().graph.synchronousChains
    #expect(!chains.contains { $0.path.contains(RequirementsBuilder.id("Discovery Server")) })
    #expect(
      system.design().outcome(.edge("API Server", "Discovery Server", .unknown), .fallback)
        == .fallback(.cachedValue))
  }

  @Test("Data that another component holds is asked of it, not read from its store")
  func dataOfComponents() {
    let design = RequirementsBuilder {
      $0.component("Exercise")
      $0.component("Authoring")
      $0.access("Exercise", "Authoring", "reads config")
    }.design()
    #expect(
      design.outcome(.edge("Exercise", "Authoring", .data), .pattern) == .pattern(.requestResponse))
  }

  @Test("A protocol for all calls between services holds where no interaction says otherwise")
  func protocolForAll() throws {
    let design = RequirementsBuilder {
      $0.call("User Service", "Group Service")
      $0.statement(.grpc, "服务间通过gRPC进行通信")
    }.design()
    let decision = try #require(design.decision(.edge("User Service", "Group Service"), .transport))
    #expect(decision.outcome == .transport(.grpc))
    #expect(decision.origin == .source)
  }

  @Test("Two protocols in one sentence settle none")
  func twoProtocols() {
    let design = RequirementsBuilder {
      $0.call("User Service", "Group Service")
      $0.statement(.grpc, "Internal calls: gRPC for the hot reads, REST elsewhere")
    }.design()
    #expect(design.outcome(.edge("User Service", "Group Service"), .transport) == .transport(.rest))
  }

  @Test("A call that a clock starts waits for its next run")
  func scheduled() {
    let design = RequirementsBuilder {
      $0.external("Union Catalogue")
      $0.call(
        "Loan Service", "Union Catalogue", "synchronise the requests, every 30 minutes",
        via: "HTTPS")
    }.design()
    #expect(
      design.outcome(.edge("Loan Service", "Union Catalogue"), .fallback) == .fallback(.nextRun))
  }
}
