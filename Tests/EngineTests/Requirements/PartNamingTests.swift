import Testing

@testable import Engine

@Suite("Parts that the text names in small letters, in brackets, or only uses")
struct PartNamingTests {
  @Test("A part in small letters that acts in several sentences")
  func repeated() {
    let marked = MarkedText(
      """
      # Shop

      «The API gateway» is the only entrance. It checks the token. «It» forwards orders to the Order Service.
      «The gateway» calls the Stock Service as well.

      ## Order Service
      - **Responsibility:** takes orders

      ## Stock Service
      - **Responsibility:** counts
      """)
    let found = marked.requirements
    #expect(found.parts.contains("component API gateway"))
    #expect(
      Set(found.arrows) == [
        "API gateway > Order Service unknown", "API gateway > Stock Service sync",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test(
    "A part in small letters that an apposition introduces",
    arguments: [
      ("Orders arrive at the order intake, a small Go service that checks them.", "order intake"),
      ("A nightly job, the reconciler, reads the payments.", "reconciler"),
      ("The intake asks the pricing engine, a Python service, over gRPC.", "pricing engine"),
    ])
  func apposition(sentence: String, name: String) {
    #expect(extracted("# Shop\n\n" + sentence).parts.contains("component \(name)"))
  }

  @Test(
    "What only points, is told once, or acts on nothing known is no part",
    arguments: [
      "The same service answers. It is fast. It waits.",
      "The checkout worker is small. It sleeps at night.",
      "The customer, a person in a hurry, calls the shop.",
      "The request, a message with an id, is kept.",
    ])
  func noParts(text: String) {
    #expect(extracted(twoServices + "## Notes\n\n" + text).parts.count == 2)
  }

  @Test("A name that stands only in brackets, and the word before it")
  func brackets() {
    let found = extracted(
      """
      ## Order Service
      - **Responsibility:** takes orders

      ## Flow

      The Order Service asks the cashier (Payment Service) over REST. The cashier calls the ledger (Ledger Service).
      """)
    #expect(found.parts.contains("component Payment Service"))
    #expect(found.arrows.contains("Order Service > Payment Service sync"))
    #expect(found.arrows.contains("Payment Service > Ledger Service sync"))
  }

  @Test("Variables with the part that uses them")
  func variables() {
    let marked = MarkedText(
      twoServices + """
        | Variable | Description | Used by |
        | --- | --- | --- |
        | «DATABASE_URL» | PostgreSQL connection string | Order Service |
        | «PAYMENT_URL» | address of the Payment Service | Order Service |
        | «STRIPE_SECRET_KEY» | key for cards | Payment Service |
        | LOG_LEVEL | how much PostgreSQL logs | Order Service |
        """)
    let found = marked.requirements
    #expect(
      Set(found.arrows) == [
        "Order Service > PostgreSQL data", "Order Service > Payment Service unknown",
        "Payment Service > Stripe unknown",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  private let boxes = """
    ## Box Service
    - **Responsibility:** stores the boxes and their labels

    ## Label Service
    - **Responsibility:** prints labels

    ## Data

    | Database | Technology |
    | --- | --- |
    | Box Database | MySQL |

    """

  @Test("The only store belongs to the only part that stores, with less confidence")
  func soleStore() {
    let found = extracted(boxes)
    #expect(found.arrows == ["Box Service > Box Database data"])
    #expect(found.interactions.first?.confidence.percent == 70)
    #expect(found.interactionLines == [2])
  }

  @Test(
    "Two stores, or two parts that store, leave it open",
    arguments: [
      "| Label Cache | Redis |\n", "\n## Bin Service\n- **Responsibility:** stores the bins\n",
    ])
  func openStore(added: String) {
    #expect(extracted(boxes + added).arrows == [])
  }
}
