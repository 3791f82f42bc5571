import Testing

@testable import Engine

@Suite("Layers, domains, principles and decisions are held against the design")
struct FrameworkCasesTests {
  @Test("A check speaks where the rule is broken, and quotes the rule", arguments: cases)
  func speaks(_ reviewed: ReviewCase) {
    let quotes = ReviewCase.quotes(reviewed.check, in: reviewed.speaking)
    #expect(quotes.contains { $0.hasPrefix(reviewed.quoted) }, "\(quotes)")
  }

  @Test("A check is silent where the rule is kept, or an exception is recorded", arguments: cases)
  func isSilent(_ reviewed: ReviewCase) {
    #expect(ReviewCase.quotes(reviewed.check, in: reviewed.silent) == [])
  }

  @Test("An exception that is denied is none")
  func denied() {
    let text =
      ReviewCase.design + "\n\n" + Self.domains + "Domains communicate only by events.\n\n"
      + "It is not allowed that Order Service asks Stock Service.\n"
    #expect(!ReviewCase.quotes("SRC-202", in: text).isEmpty)
  }

  @Test("Of the examples only one call breaks the rule of the layers, and both lines are quoted")
  func examples() throws {
    let broken = try (0...1).map { position in
      Pipeline.blueprint(of: try ExampleSession.input(position)).sourceFindings
        .filter { $0.rule == "SRC-201" }
    }
    #expect(broken[1] == [])
    #expect(broken[0].map(\.message).allSatisfy { $0.contains("up to “Process” from “Core”") })
    #expect(broken[0].count == 1)
    #expect(broken[0].first?.places.count == 2)
  }

  private static let layers = """
    ## Layers

    | Layer | Components | May call |
    | --- | --- | --- |
    | Process | Order Service | Core |
    | Core | Stock Service | Core |
    | Base | Price Service | – |
    """

  private static let ordered = """
    ## Layers

    | Layer | Components |
    | --- | --- |
    | Presentation | Price Service |
    | Business | Stock Service |
    | Data | Order Service |

    Calls only go down.
    """

  private static let domains = """
    ## Domains

    | Domain | Components |
    | --- | --- |
    | Sales | Order Service |
    | Goods | Stock Service, Price Service, Box Service |

    """

  private static let mailing = """
    ### Mail Service
    - **Responsibility:** mails
    - **Dependencies:** RabbitMQ to learn what was ordered


    """

  private static let cards = """
    ### Card Service
    - **Responsibility:** takes cards
    - **Dependencies:** Stripe over HTTPS to charge

    ### Fee Service
    - **Responsibility:** takes fees
    - **Dependencies:** Stripe over HTTPS to charge

    """

  static let cases: [ReviewCase] = [
    ReviewCase(
      "SRC-201", layers, quotes: "| Core | Stock Service",
      unlike: layers.replacing(
        "| Core | Stock Service | Core", with: "| Core | Stock Service | all below"
      )
      .replacing("| Process | Order Service", with: "| Presentation | Order Service")),
    ReviewCase(
      "SRC-201", layers, quotes: "| Core | Stock Service",
      settledBy: "Accepted in May: Stock Service may ask Price Service until the copy is there."),
    ReviewCase(
      "SRC-201", ordered, quotes: "Calls only go down",
      unlike: ordered.replacing("Calls only go down.", with: "Calls go where they have to.")),
    ReviewCase(
      "SRC-202", domains + "Domains communicate only by events.",
      quotes: "Domains communicate only",
      unlike: domains + "Domains communicate by calls or by events."),
    ReviewCase(
      "SRC-202", domains + "There is no synchronous call across domains.",
      quotes: "There is no synchronous",
      settledBy: "Allowed exception: Order Service asks Stock Service."),
    ReviewCase(
      "SRC-203",
      "### Box Service\n- **Responsibility:** packs\n\n"
        + domains.replacing(", Price Service", with: ""),
      quotes: "### Price Service",
      unlike: "### Box Service\n- **Responsibility:** packs\n\n" + domains),
    ReviewCase(
      "SRC-204", mailing + "## Decisions\n\n### D-1 Kafka instead of RabbitMQ\n\nIt keeps months.",
      quotes: "### D-1 Kafka instead of RabbitMQ",
      unlike: mailing + "## Decisions\n\n### D-1 RabbitMQ instead of Kafka\n\nIt is there."),
    ReviewCase(
      "SRC-204",
      mailing + "## Decisions\n\n| Concern | Choice | Rejected |\n| --- | --- | --- |\n"
        + "| Messages | Kafka | ZeroMQ |",
      quotes: "| Messages | Kafka",
      unlike: mailing + "## Decisions\n\n| Concern | Choice | Rejected |\n| --- | --- | --- |\n"
        + "| Messages | RabbitMQ | Kafka |"),
    ReviewCase(
      "SRC-205", cards + "## Principles\n\nEach external system has exactly one neighbour.",
      quotes: "Each external system",
      unlike: cards + "## Principles\n\nEach external system has one key for each neighbour."),
    ReviewCase(
      "SRC-206", cards + "## Out of scope\n\n- Stripe (next year)\n- vouchers",
      quotes: "- Stripe", unlike: cards + "## Out of scope\n\n- Stripe Terminal\n- vouchers"),
    ReviewCase(
      "SRC-206", "Not in scope: Price Service, vouchers.", quotes: "Not in scope",
      unlike: "Not in scope: prices, vouchers."),
  ]
}

@Suite("What was decided stands apart from what was not")
struct DecisionTextTests {
  private func chosen(_ text: String, isTable: Bool = false) -> [String] {
    sides(text, isTable: isTable).map(\.chosen)
  }

  private func sides(_ text: String, isTable: Bool = false) -> [DecisionText.Divided] {
    let lines = text.split(separator: "\n").enumerated().map { ($0.offset + 1, String($0.element)) }
    return DecisionText.divided(lines, isTable: isTable)
  }

  @Test("A label takes all that follows up to the next item")
  func label() {
    let text = """
      - Kafka for events. Rejected: RabbitMQ (no history), polling.
        Both were tried in March.
      - PostgreSQL for data.
      """
    #expect(chosen(text) == ["- Kafka for events. ", "", "- PostgreSQL for data."])
    #expect(sides(text)[0].rejected == "Rejected: RabbitMQ (no history), polling.")
  }

  @Test(
    "Words in a sentence take what they speak of",
    arguments: [
      ("Kafka instead of RabbitMQ", "Kafka "), ("We chose Kafka over RabbitMQ.", "We chose Kafka"),
      ("REST over HTTP/2 for pages.", "REST over HTTP/2 for pages."),
      ("Redis was ruled out. MySQL stays.", "MySQL stays."),
      ("We considered Redis. MySQL stays.", "MySQL stays."),
      ("RabbitMQ 대신 Kafka를 쓴다.", "Kafka를 쓴다."),
      ("Kafka를 쓴다. 버린 안: RabbitMQ.", "Kafka를 쓴다. "),
    ])
  func words(line: String, kept: String) {
    #expect(chosen(line) == [kept])
  }

  @Test("A column or a state takes cells or the row")
  func table() {
    let text = """
      | Concern | Choice | Rejected |
      | --- | --- | --- |
      | Events | Kafka | RabbitMQ |
      | Search | Solr | proposed |
      """
    let divided = sides(text, isTable: true)
    #expect(divided[2].chosen == "| Events | Kafka | |")
    #expect(divided[2].rejected == " RabbitMQ ")
    #expect(divided[3].chosen == "")
  }
}
