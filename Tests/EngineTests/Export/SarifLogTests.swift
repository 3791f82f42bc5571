import Formats
import Testing

@testable import Engine

@Suite("Findings for code hosts")
struct SarifLogTests {
  private let findings = [
    Finding(
      .warning, rule: "TXN-07", message: "Two write.",
      places: [
        ShopModel.evidence(3, "quoted"),
        Evidence(place: Place(document: "a b.md", line: 4), quote: ""),
      ], suggestion: "Divide it."),
    Finding(.error, rule: "DRF-13", message: "Stale.", suggestion: "Write."),
    Finding(.error, rule: "DRF-13", message: "Stale.", suggestion: "Write."),
  ]

  private func log() throws -> OrderedValue {
    try JSONReader.value(
      of: SarifLog(findings, folder: "docs/001-x", fallback: "design.md").text)
  }

  @Test("Every finding has its rule, its level and its lines")
  func results() throws {
    let run = try #require(try log()["runs"]?[0])
    let results = try #require(run["results"]?.elements)
    #expect(results.map { $0["ruleId"]?.stringValue } == ["DRF-13", "DRF-13", "TXN-07"])
    #expect(results.map { $0["level"]?.stringValue } == ["error", "error", "warning"])
    #expect(results[2]["message"]?["text"]?.stringValue == "Two write. Divide it.")
    let place = results[2]["locations"]?[0]?["physicalLocation"]
    #expect(
      place?["artifactLocation"]?["uri"]?.stringValue == "docs/001-x/component-design_shop.md")
    #expect(place?["region"]?["startLine"]?.intValue == 3)
    #expect(place?["region"]?["snippet"]?["text"]?.stringValue == "quoted")
    let other = results[2]["relatedLocations"]?[0]?["physicalLocation"]
    #expect(other?["artifactLocation"]?["uri"]?.stringValue == "docs/001-x/a%20b.md")
    let fallback = results[0]["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
    #expect(fallback?["uri"]?.stringValue == "docs/001-x/design.md")
    let fingerprints = results.map { $0["partialFingerprints"]?["dovetail/v1"]?.stringValue }
    #expect(Set(fingerprints).count == 3)
  }

  @Test("Rules are told once each, with what they are about")
  func rules() throws {
    let rules = try #require(try log()["runs"]?[0]?["tool"]?["driver"]?["rules"]?.elements)
    #expect(rules.map { $0["id"]?.stringValue } == ["DRF-13", "TXN-07"])
    #expect(
      rules.allSatisfy { $0["shortDescription"]?["text"]?.stringValue?.hasSuffix(".") == true })
  }

  @Test("Every rule and check of the engine is described")
  func descriptions() {
    for rule in RuleCatalog.rules {
      #expect(RuleDescription(type(of: rule).id).source != nil)
    }
    for finding in ExampleSession.first.findings {
      #expect(RuleDescription(finding.rule).summary != "A remark of Dovetail.", "\(finding.rule)")
    }
  }
}

@Suite("The Backstage catalogue")
struct BackstageCatalogTests {
  private var entities: [OrderedValue] {
    get throws {
      let text = BackstageCatalog(ExampleSession.first.blueprint).text
      return try text.split(separator: "---\n").map { try YAMLReader.value(of: String($0)) }
    }
  }

  @Test("Components, interfaces and stores are entities with names of their own")
  func names() throws {
    let all = try entities.map {
      "\($0["kind"]?.stringValue ?? ""):\($0["metadata"]?["name"]?.stringValue ?? "")"
    }
    #expect(Set(all).count == all.count)
    for name in [
      "Component:order-service", "API:order-service-rest", "API:pricing-service-grpc",
      "Resource:order-database", "Resource:stripe", "System:enterprise-expansion",
    ] {
      #expect(all.contains(name), "\(name)")
    }
  }

  @Test("A component depends on what it uses, and provides and consumes its contracts")
  func relations() throws {
    let order = try #require(
      try entities.first { $0["metadata"]?["name"]?.stringValue == "order-service" })
    func names(_ key: String) -> [String] {
      (order["spec"]?[key]?.elements ?? []).compactMap(\.stringValue)
    }
    #expect(names("providesApis").contains("order-service-rest"))
    #expect(names("consumesApis").contains("payment-service-rest"))
    #expect(names("dependsOn").contains("resource:order-database"))
    #expect(order["spec"]?["owner"]?.stringValue == "checkout")
    #expect(
      order["metadata"]?["annotations"]?["dovetail/assumed"]?.stringValue == "lifecycle")
  }
}
