import Testing

@testable import Engine

/// What one component design states to somebody who was taught.
private func extracted(_ text: String, _ teachings: Teaching...) -> Requirements {
  let document = SourceDocument(name: "d.md", kind: .componentDesign, bytes: Array(text.utf8))
  return Extraction.requirements(of: [document], taught: teachings)
}

/// A design that calls one part by two names and draws what nobody needs.
private let shop = """
  ## Order Service
  - **Responsibility:** takes orders
  - **Dependencies:** **Money Box** over gRPC to charge the card

  ## Payment Service
  - **Responsibility:** takes money
  - **Dependencies:** Orders Database for the open invoices

  ## Overview of the flows

  ```mermaid
  flowchart LR
    Order["Order Service"] --> Pay["Payment Service"]
    Order --> Prometheus["Metrics Hub"]
    Pay --> Prometheus
  ```

  """

@Suite("What is taught about names counts as if the documents had said it")
struct TeachingTests {
  @Test("Without teachings the two names are two elements")
  func untaught() {
    let found = extracted(shop)
    #expect(found.taught.isEmpty)
    #expect(found.arrows.contains("Order Service > Money Box sync"))
    #expect(found.arrows.contains("Order Service > Payment Service unknown"))
  }

  @Test("Another name makes one element of two, and their interactions keep the places of both")
  func alias() throws {
    let found = extracted(shop, Teaching("Money Box", .alias(of: "Payment Service")))
    #expect(!found.parts.contains { $0.hasSuffix("Money Box") })
    let payment = try #require(found.elements.first { $0.name == "Payment Service" })
    #expect(payment.aliases.contains("Money Box"))
    let calls = found.interactions.filter { $0.target == payment.id }
    #expect(calls.map(\.style) == [.sync])
    #expect(calls.first?.via == "gRPC")
    #expect(calls.first?.evidence.map(\.place.line) == [3, 13])
    let outcome = try #require(found.taught.first)
    #expect(outcome.element == payment.id)
    #expect(outcome.places.map(\.place.line) == [3])
    #expect(outcome.idleness == nil)
  }

  @Test("An external system has the kind that was taught, wherever it is named")
  func external() throws {
    let found = extracted(shop, Teaching("payment-service", .kind(.externalSystem)))
    #expect(found.parts.contains("externalSystem Payment Service"))
    #expect(found.element(ElementID("payment-service"))?.confidence == .reviewer)
  }

  @Test("A data store turns what reaches it into an exchange of data")
  func store() {
    let found = extracted(shop, Teaching("Metrics Hub", .kind(.dataStore)))
    #expect(found.arrows.contains("Order Service > Metrics Hub data"))
  }

  @Test("What is ignored goes with all that rests on it, and a note says so")
  func ignored() throws {
    let found = extracted(shop, Teaching("Metrics Hub", .ignored))
    #expect(!found.parts.contains { $0.hasSuffix("Metrics Hub") })
    #expect(!found.arrows.contains { $0.contains("Metrics") })
    #expect(found.interactions.allSatisfy { found.element($0.target) != nil })
    let note = try #require(found.findings.first { $0.rule == "TCH-04" })
    #expect(note.severity == .note)
    #expect(note.message == "Metrics Hub is ignored as taught, with 2 interactions.")
    #expect(note.places.first?.place.line == 14)
    #expect(!found.unread.contains { $0.evidence.place.line == 15 })
  }

  @Test("Ignoring a short name leaves longer ones alone")
  func ignoredAlias() {
    let text =
      twoServices + """
        ## Flow

        1. Order Service calls Payment Service.
        2. The Order is kept.

        """
    let found = extracted(text, Teaching("Order", .ignored))
    #expect(found.parts.contains("component Order Service"))
    #expect(found.arrows == ["Order Service > Payment Service sync"])
  }

  @Test("A name that was left out becomes a component, and the lines that name it are read")
  func component() throws {
    let text =
      twoServices + """
        ## Flow

        The Order Service calls fraud checks before it confirms.

        """
    #expect(!extracted(text).parts.contains { $0.lowercased().contains("fraud") })
    let found = extracted(text, Teaching("fraud checks", .kind(.component)))
    #expect(found.parts.contains("component fraud checks"))
    #expect(found.arrows == ["Order Service > fraud checks sync"])
    #expect(found.interactions.first?.evidence.map(\.place.line) == [9])
  }

  @Test("The order in which things were taught does not matter")
  func order() {
    let teachings = [
      Teaching("Metrics Hub", .ignored), Teaching("Till", .alias(of: "Money Box")),
      Teaching("Money Box", .alias(of: "Payment Service")),
      Teaching("Payment Service", .kind(.externalSystem)),
      Teaching("Invoices", .kind(.component)), Teaching("Nowhere", .ignored),
    ]
    let document = SourceDocument(name: "d.md", kind: .componentDesign, bytes: Array(shop.utf8))
    let expected = Extraction.requirements(of: [document], taught: teachings)
    for shift in 1..<teachings.count {
      let turned = Array(teachings[shift...] + teachings[..<shift])
      #expect(Extraction.requirements(of: [document], taught: turned) == expected)
      #expect(Extraction.requirements(of: [document], taught: turned.reversed()) == expected)
    }
    #expect(expected.taught.count == teachings.count)
  }

  @Test("A chain of other names leads to its end")
  func chain() {
    let found = extracted(
      shop, Teaching("Money Box", .alias(of: "Metrics Hub")),
      Teaching("Metrics Hub", .alias(of: "Payment Service")))
    #expect(
      found.parts.filter { $0.hasPrefix("component") } == [
        "component Order Service", "component Payment Service",
      ])
  }

  @Test(
    "A teaching that fits nothing changes nothing and is a finding",
    arguments: [
      (Teaching("Cash Desk", .alias(of: "Payment Service")), "TCH-01"),
      (Teaching("Cash Desk", .ignored), "TCH-01"),
      (Teaching("Cash Desk", .kind(.component)), "TCH-01"),
      (Teaching("Money Box", .alias(of: "Cash Desk")), "TCH-02"),
      (Teaching("Money Box", .alias(of: "money-box")), "TCH-03"),
      (Teaching("😀", .ignored), "TCH-01"),
    ])
  func idle(teaching: Teaching, rule: String) throws {
    let plain = extracted(shop)
    var found = extracted(shop, teaching)
    let finding = try #require(found.findings.first { $0.rule.rawValue == rule })
    #expect(finding.severity == .warning)
    #expect(found.taught.first?.idleness != nil)
    found.findings.removeAll { $0 == finding }
    found.taught = []
    #expect(found == plain)
  }

  @Test("Other names in a circle are told, and none of them counts")
  func circle() {
    let found = extracted(
      shop, Teaching("Money Box", .alias(of: "Metrics Hub")),
      Teaching("Metrics Hub", .alias(of: "Money Box")))
    #expect(found.findings.count { $0.rule == "TCH-03" } == 2)
    #expect(found.elements == extracted(shop).elements)
  }

  @Test("A teaching goes on to apply when the source around it changes")
  func changedSource() {
    let later = "# Shop\n\nMore words.\n\n" + shop.replacing("Money Box", with: "money-box")
    let found = extracted(later, Teaching("Money Box", .alias(of: "Payment Service")))
    #expect(found.taught.first?.places.map(\.place.line) == [7])
    #expect(found.interactions.first?.evidence.map(\.place.line) == [7, 17])
    let gone = extracted(
      shop.replacing("**Money Box**", with: "**Payment Service**"),
      Teaching("Money Box", .alias(of: "Payment Service")))
    #expect(gone.taught.first?.idleness == .unnamed)
  }

  @Test("Names in lines that were not understood are offered, the frequent ones first")
  func candidates() {
    let quotes = [
      "The Fraud Engine looks at it.", "Then `risk-desk` and the Fraud Engine agree.",
      "Order Service is known.",
    ]
    let lines = quotes.enumerated().map {
      UnreadLine(
        evidence: Evidence(
          place: Place(document: "d.md", line: $0.offset + 1), quote: $0.element))
    }
    var requirements = extracted(twoServices)
    requirements.unread = lines
    let candidates = NameCandidate.candidates(in: requirements)
    #expect(candidates.map(\.name) == ["Fraud Engine", "risk-desk"])
    #expect(candidates.first?.places.map(\.place.line) == [1, 2])
  }
}
