import Engine
import TestSupport
import Testing

@Suite("SEC-02: every part knows who is asking")
struct SEC02AuthenticationTests {
  private func practice(_ design: Design, _ subject: Subject) -> Practice? {
    guard case .practice(let practice, _)? = design.outcome(subject, .authentication) else {
      return nil
    }
    return practice
  }

  @Test(
    "A user's token is passed on behind the entrance, a job has a token of its own", .tags(.trigger)
  )
  func tokens() throws {
    let design = RequirementsBuilder {
      $0.component("Web Gateway")
      $0.call("Web Gateway", "Order Service", "read orders")
      $0.call("Report Service", "User Service", "read users")
    }.design()
    let user = try #require(design.decision(.edge("Web Gateway", "Order Service"), .authentication))
    let job = try #require(
      design.decision(.edge("Report Service", "User Service"), .authentication))
    #expect(user.outcome.detail == "the user's token, passed on")
    #expect(user.assumptions == [])
    #expect(job.assumptions == ["token.lifetime"])
    #expect(job.outcome.detail == "own token of Report Service, 15 minutes")
  }

  @Test("A stated token lifetime is used and makes no assumption", .tags(.trigger, .explanation))
  func statedLifetime() throws {
    let design = RequirementsBuilder {
      $0.component("Web Gateway")
      $0.call("Web Gateway", "Order Service", "read orders")
      $0.statement(.authentication, "Access tokens live 20 minutes")
    }.design()
    let decision = try #require(
      design.decision(.edge("Web Gateway", "Order Service"), .authentication))
    #expect(decision.reason.contains("20 minutes"))
    #expect(decision.assumptions.isEmpty)
    #expect(decision.origin == .source)
  }

  @Test(
    "Stores, brokers and providers know components by accounts, certificates and credentials",
    .tags(.trigger, .explanation))
  func otherEnds() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.access("Order Service", "Order Database")
      $0.message("Order Service", "Mail Service", channel: "OrderPlaced")
      $0.call("Payment Service", "Stripe", "charge", via: "HTTPS")
    }.design()
    #expect(practice(design, .edge("Order Service", "Order Database", .data)) == .databaseAccount)
    #expect(practice(design, .edge("Order Service", "Mail Service", .async)) == .mutualTLS)
    #expect(practice(design, .edge("Payment Service", "Stripe")) == .providerCredential)
  }

  @Test("A webhook is accepted by its signature", .tags(.trigger, .explanation))
  func webhook() {
    let design = RequirementsBuilder {
      $0.external("Stripe")
      $0.component("Payment Service")
      $0.call("Stripe", "Payment Service", "webhook about captures", via: "HTTPS")
    }.design()
    #expect(practice(design, .edge("Stripe", "Payment Service")) == .messageSignature)
  }

  @Test("The reviewer's choice stands", .tags(.override))
  func reviewer() throws {
    let edge = Subject.edge("Report Service", "User Service")
    let chosen = Outcome.practice(.mutualTLS, detail: "certificate only")
    let design = RequirementsBuilder {
      $0.call("Report Service", "User Service", "read users")
    }.design(review: .choosing(chosen, for: edge, .authentication))
    let decision = try #require(design.decision(edge, .authentication))
    #expect(decision.outcome == chosen)
    #expect(decision.origin == .reviewer)
  }

  @Test(
    "A queue whose clients sign each request with a role asks for no client certificate",
    .tags(.trigger))
  func signedQueue() throws {
    let builder = RequirementsBuilder {
      $0.broker("SQS")
      $0.message("Order Service", "SQS", "queue the order")
    }
    let subject = Subject.edge("Order Service", "SQS", .async)
    let known = try #require(
      builder.design(knowledge: .builtIn).decision(subject, .authentication))
    #expect(
      known.outcome == .practice(.providerCredential, detail: "IAM role of Order Service"))
    #expect(known.knowledge.map(\.entry) == ["Amazon SQS"])
    let unknown = try #require(builder.design().decision(subject, .authentication))
    #expect(unknown.outcome == .practice(.mutualTLS, detail: "client certificate at SQS"))
  }

  @Test(
    "A lifetime is that of an access token only where a statement on login gives it",
    .tags(.trigger, .nonTrigger))
  func lifetimes() throws {
    func detail(_ topic: Topic, _ text: String) throws -> String {
      let design = RequirementsBuilder {
        $0.person("Customer")
        $0.call("Customer", "Web Gateway", "buy")
        $0.statement(topic, text)
      }.design()
      return try #require(design.decision(.edge("Customer", "Web Gateway"), .authentication))
        .outcome.detail
    }
    #expect(try detail(.authentication, "Token Expiry: 24 hours").contains("24 hours"))
    #expect(try detail(.caching, "stats:token (TTL: 120 seconds)").contains("15 minutes"))
  }

  @Test("What stays inside a process asks nobody who they are", .tags(.nonTrigger))
  func inProcess() {
    let design = RequirementsBuilder {
      $0.call("Checkout", "Price Rules", "read prices", via: "in-process")
    }.design()
    #expect(design.decisions(of: "SEC-02").isEmpty)
  }

  @Test("A partner's system has a credential of its own, by call and by message", .tags(.trigger))
  func partner() {
    let design = RequirementsBuilder {
      $0.external("Reseller")
      $0.call("Reseller", "Catalog", "read products", via: "REST")
      $0.message("Order Service", "Reseller", channel: "orders.shipped")
    }.design()
    #expect(
      design.outcome(.edge("Reseller", "Catalog"), .authentication)?.detail
        == "credential of Reseller, issued by Catalog")
    #expect(
      practice(design, .edge("Order Service", "Reseller", .async)) == .providerCredential)
  }

  @Test("Seconds are no lifetime of a token", .tags(.nonTrigger))
  func seconds() {
    let design = RequirementsBuilder {
      $0.call("Report Service", "User Service", "read users")
      $0.statement(.authentication, "A token is checked within 5 s")
    }.design()
    #expect(
      design.outcome(.edge("Report Service", "User Service"), .authentication)?.detail
        == "own token of Report Service, 15 minutes")
  }
}
