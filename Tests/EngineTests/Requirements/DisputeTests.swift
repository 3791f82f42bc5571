import Testing

@testable import Engine

@Suite("Directions, owners, kinds and channels that two places tell differently")
struct DisputeTests {
  /// The lines that the findings of one rule quote.
  private func places(_ rule: RuleID, _ text: String) -> [[Int]] {
    extracted(text).findings.filter { $0.rule == rule }.map { $0.places.map(\.place.line) }
  }

  private let list = """
    ## Order Service
    - **Responsibility:** takes orders
    - **Dependencies:** Payment Service to authorise cards, REST

    ## Payment Service
    - **Responsibility:** takes money

    """

  private func picture(_ arrows: String) -> String {
    list + "```mermaid\nflowchart LR\n  o[Order Service]\n  p[Payment Service]\n  \(arrows)\n```\n"
  }

  @Test("An arrow of a picture against a list of dependencies")
  func arrowAgainstList() {
    #expect(places("EXT-07", picture("p --> o")) == [[3, 11]])
    #expect(places("EXT-07", picture("o --> p")) == [])
    let finding = extracted(picture("p --> o")).findings.first { $0.rule == "EXT-07" }
    #expect(finding?.isContradiction == true)
    #expect(
      finding?.message
        == "Order Service depends on Payment Service in one place and Payment Service on "
        + "Order Service for the same in another.")
  }

  @Test(
    "Two parts that need each other for different things do not contradict",
    arguments: [
      "p -->|settlement notice| o", "p -.->|OrderSettled| o", "o --> p\n  p --> o", "o <--> p",
    ])
  func mutual(arrows: String) {
    #expect(places("EXT-07", picture(arrows)) == [])
  }

  @Test("Two lists that name each other are a circle, not a contradiction")
  func circle() {
    let text = list.replacing("takes money", with: "takes money\n- **Dependencies:** Order Service")
    #expect(places("EXT-07", text) == [])
  }

  @Test("The same purpose in the same words, both ways")
  func purpose() {
    let sentence = "Payment Service calls Order Service to count the reserved boxes.\n\n"
    let back = "At night Order Service calls Payment Service to count reserved boxes.\n"
    let parts = twoServices + "## Flow\n\n"
    #expect(places("EXT-07", parts + sentence + back) == [[9, 11]])
    #expect(
      places("EXT-07", parts + sentence + back.replacing("count reserved", with: "ship broken"))
        == [])
  }

  @Test("One event sent both ways is told once, as an event of two publishers")
  func event() {
    let text = """
      ## Order Service
      - **Events published:** `OrderPaid` to Payment Service

      ## Payment Service
      - **Events published:** `OrderPaid` to Order Service
      """
    #expect(places("EXT-05", text) == [[2, 5]])
    #expect(places("EXT-07", text) == [])
  }

  private let store = """
    ## Order Service
    - **Responsibility:** takes orders
    - **Owns:** Order Database

    ## Payment Service
    - **Responsibility:** takes money

    ## Data

    | Database | Technology | Owner |
    | --- | --- | --- |
    | Order Database | PostgreSQL | Payment Service |

    """

  @Test("A store that two components own")
  func owner() {
    #expect(places("EXT-08", store) == [[3, 12]])
    #expect(places("EXT-08", store.replacing("| Payment Service", with: "| Order Service")) == [])
    // A team is no component.
    #expect(places("EXT-08", store.replacing("| Payment Service", with: "| Checkout team")) == [])
  }

  @Test(
    "Sentences that tell whose a store is",
    arguments: [
      "Payment Service owns the Order Database.", "The Order Database is owned by Payment Service.",
      "The Order Database belongs to Payment Service.", "Payment Service가 Order Database를 소유한다.",
    ])
  func ownerInSentence(sentence: String) {
    let text = store.replacing("| Payment Service", with: "| Order Service") + "\n" + sentence
    #expect(places("EXT-08", text) == [[3, 14]])
  }

  @Test("What may own, or does not, owns nothing")
  func unsettledOwner() {
    let text = store.replacing("| Payment Service", with: "| Order Service")
    #expect(places("EXT-08", text + "\nPayment Service never owns the Order Database.") == [])
    #expect(places("EXT-08", text + "\nPayment Service reads the Order Database.") == [])
  }

  private let systems = """
    ## External systems

    | System | Purpose |
    | --- | --- |
    | Payment Service | takes money |
    | Stripe | cards |

    """

  @Test("A part that a table lists among the external systems")
  func kind() {
    let finding = extracted(twoServices + systems).findings.first { $0.rule == "EXT-09" }
    #expect(finding?.places.map(\.place.line) == [4, 11])
    #expect(finding?.meanwhile == "It is taken for a part.")
    #expect(
      places("EXT-09", twoServices + systems.replacing("Payment Service", with: "Adyen")) == [])
  }

  @Test("What the user has taught is settled")
  func taughtKind() {
    let text = twoServices + systems
    let document = SourceDocument(name: "d.md", kind: .componentDesign, bytes: Array(text.utf8))
    let found = Extraction.requirements(
      of: [document], taught: [Teaching("Payment Service", .kind(.externalSystem))])
    #expect(found.findings.filter { $0.rule == "EXT-09" } == [])
  }

  private func events(_ consumed: String) -> String {
    """
    ## Order Service
    - **Events published:** `OrderPaid` on `orders.paid.v1`

    ## Payment Service
    - **Events consumed:** \(consumed)
    """
  }

  @Test("An event that is read from another channel than it is written to")
  func channel() {
    #expect(places("EXT-10", events("`OrderPaid` on `order-events`")) == [[2, 5]])
    #expect(places("EXT-10", events("`OrderPaid` on `orders.paid.v1`")) == [])
    #expect(places("EXT-10", events("`OrderPaid` on `orders.paid`")) == [])
    // A queue of its own, filled from the channel.
    #expect(places("EXT-10", events("`OrderPaid` on `payment-order-queue`")) == [])
  }
}
