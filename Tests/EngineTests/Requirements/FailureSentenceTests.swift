import Testing

@testable import Engine

@Suite("Sentences about failures, and what tables say of stores")
struct FailureSentenceTests {
  private static let text = """
    # Component design

    ## Components

    | Component | Responsibility |
    | --- | --- |
    | Desk | lends books |
    | Fees | knows what is owed |
    | Shelf | knows where copies stand |

    ## Calls

    | No. | From | To | Style | Protocol | Purpose |
    | --- | --- | --- | --- | --- | --- |
    | 1 | Desk | Fees | sync | REST | read the fees |
    | 2 | Desk | Shelf | sync | REST | read the copy |

    If row 1 fails, nothing is owed and the loan is allowed. Row 2 cannot do that.

    ## Stores

    | Data store | Product | Owner | Tables | Retention |
    | --- | --- | --- | --- | --- |
    | Fee Database | PostgreSQL 16 | Fees | `fee`: `feeId: uuid`, `memberId: uuid` | 5 years |
    """

  private static func blueprint() throws -> Blueprint {
    Pipeline.blueprint(of: try DocumentSession.input("desk", text: text))
  }

  @Test("Rows that a sentence names by number are the interactions that it is about")
  func rows() throws {
    let design = try Self.blueprint().design
    let index = DesignIndex(design)
    let fees = try #require(index.decision(.interaction("desk->fees/sync"), .fallback))
    let shelf = try #require(index.decision(.interaction("desk->shelf/sync"), .fallback))
    #expect(fees.outcome == .fallback(.defaultValue))
    #expect(fees.origin == .source)
    #expect(shelf.outcome == .fallback(.failFast))
    #expect(shelf.origin == .source)
  }

  @Test(
    "Numbers of rows are read in several languages, other numbers are left alone",
    arguments: [
      ("7번과 9번은 그렇게 할 수 없다.", [7, 9]), ("7~9번은 짧다.", [7, 8, 9]),
      ("Rows 3 and 4 must not.", [3, 4]), ("Nr. 8 darf das nicht.", [8]),
      ("It waits 300 ms and tries 3 times.", []), ("Since 2019 nothing fails.", []),
    ])
  func numbers(sentence: String, wanted: [Int]) {
    #expect(FailureSentenceExtractor.numbers(in: sentence) == wanted)
  }

  @Test("A table of stores tells the kinds of data, the owner and how long data is kept")
  func stores() throws {
    let requirements = try Self.blueprint().requirements
    let store = try #require(requirements.elements(.dataStore).first)
    #expect(store.owner.map(requirements.name) == "Fees")
    let entity = try #require(requirements.entities.first { $0.name == "fee" })
    #expect(entity.store == store.id)
    #expect(entity.fields.map(\.name) == ["feeId", "memberId"])
    let kept = try #require(requirements.qualities.first { $0.subject == .element(store.id) })
    #expect(kept.measure == .retention(seconds: 5 * 365 * 86_400))
  }

  @Test("A person's arrow tells where users enter and is no interaction")
  func visits() throws {
    let text = """
      # Design

      ```mermaid
      flowchart LR
        reader((Customer))
        web[Web Shop]
        stock[Stock Service]
        reader -->|browses| web
        web -->|REST| stock
      ```
      """
    let requirements = Pipeline.blueprint(of: try DocumentSession.input("shop", text: text))
      .requirements
    #expect(requirements.interactions.count == 1)
    let visit = try #require(requirements.visits.first)
    #expect(requirements.name(visit.person) == "Customer")
    #expect(requirements.name(visit.target) == "Web Shop")
    #expect(visit.purpose == "browses")
  }
}
