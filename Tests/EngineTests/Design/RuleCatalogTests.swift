import Engine
import Foundation
import TestSupport
import Testing

@Suite("The catalogue of rules")
struct RuleCatalogTests {
  private static let families = [
    "COM", "API", "MSG", "TXN", "DAT", "ERR", "AVL", "SEC", "OBS", "OPS",
  ]
  private static let sizes = [15, 10, 10, 8, 4, 7, 3, 9, 5, 2]

  @Test("All 73 rules run, each once, under the ids of the catalogue")
  func complete() {
    let wanted = zip(Self.families, Self.sizes).flatMap { family, count in
      (1...count).map { "\(family)-\($0 < 10 ? "0" : "")\($0)" }
    }
    #expect(wanted.count == 73)
    #expect(RuleCatalog.rules.map { type(of: $0).id.rawValue }.sorted() == wanted.sorted())
  }

  @Test("Every rule says what triggers it and where it comes from")
  func described() {
    for rule in RuleCatalog.rules {
      #expect(!type(of: rule).trigger.isEmpty, "\(type(of: rule).id)")
      #expect(!type(of: rule).source.isEmpty, "\(type(of: rule).id)")
    }
  }

  @Test("Every rule has a file of its own in Sources and a test file beside the others")
  func files() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let tests = try Self.names(below: here.appending(path: "Rules"))
    let sources = try Self.names(
      below: here.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Sources/Engine/Design/Rules"))
    for rule in RuleCatalog.rules {
      let name = String(describing: type(of: rule))
      #expect(sources.contains("\(name).swift"), "no source file \(name).swift")
      #expect(tests.contains("\(name)Tests.swift"), "no test file \(name)Tests.swift")
    }
  }

  @Test("Every decision of a whole system is explained: a reason, and facts or an assumption")
  func explained() {
    let design = Self.system.design()
    for decision in design.decisions {
      #expect(decision.reason.count > 20, "\(decision.id)")
      let isFounded = !decision.evidence.isEmpty || !decision.assumptions.isEmpty
      #expect(isFounded || decision.subject == .system, "\(decision.id) rests on nothing")
      for alternative in decision.alternatives {
        #expect(!alternative.whyNot.isEmpty, "\(decision.id)")
        #expect(alternative.outcome != decision.outcome, "\(decision.id) is its own alternative")
      }
    }
  }

  /// A system in which most rules have something to say.
  private static var system: RequirementsBuilder {
    RequirementsBuilder {
      $0.person("Customer")
      $0.external("Stripe")
      $0.component(
        "Order Service", offers: ["GET /orders", "POST /orders", "GET /orders/{orderId}"])
      $0.call("Customer", "Web Portal", "read products")
      for part in ["Order Service", "Catalog", "Pricing"] {
        $0.call("Web Portal", part, "read \(part)", via: part == "Pricing" ? "gRPC" : "REST")
      }
      $0.call("Order Service", "Payment Service", "authorise the payment")
      $0.call("Payment Service", "Stripe", "charge the card", via: "HTTPS")
      $0.message("Stripe", "Payment Service", "webhook on captured payments")
      $0.access("Order Service", "Order Database", "writes orders")
      $0.access("Payment Service", "Payment Database", "writes payments")
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Mail Service"], broker: "Kafka",
        fields: ["orderId", "address"])
      $0.arrow("Order Service", "Report Service", "nightly export of orders")
    }
  }

  private static func names(below folder: URL) throws -> Set<String> {
    Set(try paths(below: folder).map { URL(filePath: $0).lastPathComponent })
  }

  private static func paths(below folder: URL) throws -> [String] {
    let manager = FileManager.default
    return try manager.subpathsOfDirectory(atPath: folder.path()).map {
      folder.path() + "/" + $0
    }
  }
}
