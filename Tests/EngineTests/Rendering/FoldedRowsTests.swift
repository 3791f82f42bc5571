import Engine
import Foundation
import TestSupport
import Testing

@Suite("Rows that say the same are one row")
struct FoldedRowsTests {
  private static func body(_ id: String, _ builder: RequirementsBuilder) -> String {
    builder.document().section(SectionID(id))?.body ?? ""
  }

  private static let providers = RequirementsBuilder {
    for provider in ["Parcel Hub", "Tax Desk", "Print Works"] {
      $0.external(provider)
      $0.call("Order Service", provider, "submit the order", via: "HTTPS")
    }
  }

  @Test("Crossings that answer a threat alike stand together, in words that hold for each")
  func threats() {
    let body = Self.body("appendices/e-security-assessment", Self.providers)
    let rows = body.split(separator: "\n").filter { $0.hasPrefix("| Spoofing ") }
    #expect(rows.count == 1)
    #expect(rows.first?.contains("| all three | the caller proves itself by its key") == true)
  }

  @Test("A crossing of its own keeps its own words")
  func single() {
    let body = Self.body(
      "appendices/e-security-assessment",
      RequirementsBuilder {
        $0.external("Parcel Hub")
        $0.call("Order Service", "Parcel Hub", "submit the order", via: "HTTPS")
      })
    #expect(body.contains("| Spoofing | Order Service → Parcel Hub | Order Service proves itself"))
  }

  @Test("Assumptions about one thing that carry the same decisions share a row of the ledger")
  func ledger() {
    let body = Self.body("appendices/f-operational-runbooks", Self.providers)
    let row = body.split(separator: "\n").first { $0.contains("`breaker.window`") }
    #expect(row?.contains("`breaker.failure-rate`, `breaker.open-time`") == true)
  }

  @Test("Events are drawn together, up to six in a picture")
  func events() {
    let body = Self.body(
      "communication-architecture/asynchronous-communication/event-streaming-architecture",
      RequirementsBuilder {
        for number in 1...7 {
          $0.event("Thing\(number)Changed", from: "Shop \(number)", to: ["Mail Service"])
        }
      })
    #expect(body.components(separatedBy: "```mermaid").count - 1 == 2)
    // Who reads all of them is drawn once in each picture.
    #expect(body.components(separatedBy: "[\"Mail Service\"]").count - 1 == 2)
  }

  @Test("Checks that hold are told in a sentence, those that do not in a table")
  func checks() {
    let body = Self.body("appendices/a-integration-patterns-catalog", Self.providers)
    #expect(body.contains("What holds: every interaction has a pattern (CHK-01);"))
    #expect(!body.contains("| nothing |"))
  }
}
