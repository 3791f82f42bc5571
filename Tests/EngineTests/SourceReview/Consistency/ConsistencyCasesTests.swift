import Engine
import Testing

@Suite("What does not agree, or is only said")
struct ConsistencyCasesTests {
  @Test("A check speaks where the fault is, and quotes its line", arguments: cases)
  func speaks(_ reviewed: ReviewCase) {
    let quotes = ReviewCase.quotes(reviewed.check, in: reviewed.speaking)
    #expect(quotes.contains { $0.hasPrefix(reviewed.quoted) }, "\(quotes)")
  }

  @Test("A check is silent where the sources settle the matter", arguments: cases)
  func isSilent(_ reviewed: ReviewCase) {
    #expect(ReviewCase.quotes(reviewed.check, in: reviewed.silent) == [])
  }

  static let cases: [ReviewCase] = contradictions + drawn + open

  private static let contradictions: [ReviewCase] = [
    ReviewCase(
      "SRC-116", "The system has four services:\n\n- one\n- two\n- three",
      quotes: "The system has",
      unlike: "The system has three services:\n\n- one\n- two\n- three"),
    ReviewCase(
      "SRC-117",
      "- Order Service port 8081\n- Stock Service port 8081\n\nAll run on localhost.",
      quotes: "- Order Service port",
      unlike: "- Order Service port 8081\n- Stock Service port 8082\n\nAll run on localhost."),
    ReviewCase(
      "SRC-117", "- Order Service port 8081\n- Order Service port 9081",
      quotes: "- Order Service port",
      unlike: "- Order Service port 8081\n- Order Service metrics port 9081"),
    ReviewCase(
      "SRC-118",
      """
      ### Edge Gateway
      - **Dependencies:** Order Service over REST, Stock Service over REST

      ### Cart Service
      - **Interfaces:** `POST /items`

      ### Box Service
      - **Interfaces:** `POST /items`
      """,
      quotes: "- **Interfaces:** `POST /items`",
      unlike: """
        ### Edge Gateway
        - **Dependencies:** Order Service over REST, Stock Service over REST

        ### Cart Service
        - **Interfaces:** `POST /items`

        ### Box Service
        - **Interfaces:** `POST /boxes`
        """),
    ReviewCase(
      "SRC-122",
      """
      ```python
      FLOWS = {
        "full": ["order", "stock", "price"],
        "short": ["order", "ledger"]
      }
      ```
      """,
      quotes: "\"short\"",
      unlike: """
        ```python
        FLOWS = {
          "full": ["order", "stock", "price"],
          "short": ["order", "stock"]
        }
        ```
        """),
    ReviewCase(
      "SRC-123",
      "### Price Service (formerly Rating Engine)\n\nThe Rating Engine answers fast.",
      quotes: "The Rating Engine",
      unlike: "### Price Service (formerly Rating Engine)\n\nThe Price Service answers fast."),
    ReviewCase(
      "SRC-132",
      "The Order Service sends readings to an endpoint of the Stock Service.\n\n"
        + "The Order Service sends readings to the Stock Service over MQTT.",
      quotes: "The Order Service sends readings to an endpoint",
      unlike: "The Order Service sends readings to an endpoint of the Stock Service."),
    ReviewCase(
      "SRC-133",
      "The Order Service runs on MySQL 8.4.\n\nThe Order Service is tested on MySQL 9.1.",
      quotes: "The Order Service runs",
      unlike: "The Order Service runs on MySQL 8.4.\n\nThe Order Service is tested on MySQL 8.4.2."),
    ReviewCase(
      "SRC-134",
      "- Audit entries are kept for 10 years.\n- Audit entries are deleted after 90 days.",
      quotes: "- Audit entries are kept",
      unlike: "- Audit entries are kept for 10 years.\n- Photos are deleted after 90 days."),
  ]

  private static let drawn: [ReviewCase] = [
    ReviewCase(
      "SRC-119",
      """
      ```
      ┌──────────────────┐  ┌──────────────────┐
      │   STOCK LAYER    │  │   ORDER LAYER    │
      ├──────────────────┤  ├──────────────────┤
      │ Order Service    │  │ Price Service    │
      └──────────────────┘  └──────────────────┘
      ```
      """,
      quotes: "│ Order Service",
      unlike: """
        ```
        ┌──────────────────┐  ┌──────────────────┐
        │   STOCK LAYER    │  │   ORDER LAYER    │
        ├──────────────────┤  ├──────────────────┤
        │ Stock Service    │  │ Order Service    │
        └──────────────────┘  └──────────────────┘
        ```
        """),
    ReviewCase(
      "SRC-120",
      """
      ```mermaid
      flowchart LR
        a[Cart Service] -->|publishes events| b[Box Service]
        b -->|publishes events| c[Label Service]
        c -->|publishes events| a
      ```
      """,
      quotes: "b -->|publishes",
      unlike: """
        ```mermaid
        flowchart LR
          a[Cart Service] -->|publishes events| b[Box Service]
          b -->|publishes events| c[Label Service]
        ```
        """),
    ReviewCase(
      "SRC-131", "```java\nclass Item {\n  images: List<String>\n}\n```", quotes: "images",
      settledBy: "They lie in a bucket."),
  ]

  private static func external(_ name: String) -> String {
    """
    ```mermaid
    C4Container
      System_Ext(pay, "\(name)", "takes cards")
      Container(till, "Till Service", "Go", "sells")
      Rel(till, pay, "Charges", "HTTPS")
    ```
    """
  }

  private static let open: [ReviewCase] = [
    ReviewCase(
      "SRC-121", "The Order Service offers REST/GraphQL.", quotes: "The Order Service",
      unlike: "The Order Service offers REST and GraphQL."),
    ReviewCase(
      "SRC-124", "- Response time below 200 ms at p95", quotes: "- Response time",
      settledBy: "- Availability of 99.9 %\n- 50 requests per second at peak"),
    ReviewCase(
      "SRC-125", "The Price Service raises alerts.", quotes: "The Price Service",
      settledBy: "They go to PagerDuty."),
    ReviewCase(
      "SRC-126", "The Order Service authorizes every call.", quotes: "The Order Service",
      settledBy: "Users log in through Keycloak."),
    ReviewCase(
      "SRC-127", "The Order Service pushes progress over WebSocket.", quotes: "The Order Service",
      settledBy: "After a reconnect the client asks for the state."),
    ReviewCase(
      "SRC-128", external("Payment Gateway"), quotes: "System_Ext", unlike: external("Stripe")),
    ReviewCase(
      "SRC-129", "A voucher may be redeemed only once.", quotes: "A voucher",
      settledBy: "A unique key sees to it."),
    ReviewCase(
      "SRC-130", "- Results are visible to the class only.", quotes: "- Results",
      settledBy: "The roster is kept by the Order Service."),
    ReviewCase(
      "SRC-158", "Planning starts at 04:00 and takes 3 hours; drivers leave at 06:00.",
      quotes: "Planning",
      unlike: "Planning starts at 02:00 and takes 3 hours; drivers leave at 06:00."),
    ReviewCase(
      "SRC-159", "The mainframe is available 06:00–22:00.\n\nOrders are taken day and night.",
      quotes: "Orders", settledBy: "What comes at night is queued until it opens."),
    ReviewCase(
      "SRC-161", "The system consists of four services.", quotes: "The system",
      unlike: "The system consists of three services."),
    ReviewCase(
      "SRC-163",
      """
      ### Pay Service
      - publishes `order.paid` to Kafka

      ### Count Service
      - consumes `order.paid` from RabbitMQ
      """,
      quotes: "- publishes",
      unlike: """
        ### Pay Service
        - publishes `order.paid` to Kafka

        ### Count Service
        - consumes `order.paid` from Kafka
        """),
    ReviewCase(
      "SRC-164", "- The Stock Service consumes `order.refunded`.", quotes: "- The Stock",
      settledBy: "- The Order Service publishes `order.refunded`."),
    ReviewCase(
      "SRC-68", "- The Order Service reads the tables of the Stock Service.",
      quotes: "- The Order Service",
      unlike: "- The Order Service reads its own tables."),
    ReviewCase(
      "SRC-57",
      """
      ### Rank Service
      - counts every hour
      - The ranking is shown in real time.
      """,
      quotes: "- The ranking",
      unlike: """
        ### Rank Service
        - counts every hour
        - The ranking is shown after an hour.
        """),
    ReviewCase(
      "SRC-177", "A deposit lapses after 7 days; rentals may last 30 days.", quotes: "A deposit",
      unlike: "A deposit lapses after 60 days; rentals may last 30 days."),
    ReviewCase(
      "SRC-176", "The webhook answers when the build has finished.", quotes: "The webhook",
      unlike: "The webhook answers at once with 202."),
    ReviewCase(
      "SRC-68", "- The Order Service shows it by reading the Stock Service's database.",
      quotes: "- The Order Service",
      unlike: "- The Order Service shows it by reading its own database."),
    ReviewCase(
      "SRC-62",
      """
      - Order Service: [Tech Stack]
      - Stock Service: [Tech Stack]
      - Price Service: [Tech Stack]
      """,
      quotes: "- Order Service: [",
      unlike: "- Order Service: [Go](go.md)\n- Stock Service: [x]\n- Price Service: [Java](j.md)"),
    ReviewCase(
      "SRC-121", "Clients come in by the API Gateway / direct calls.", quotes: "Clients",
      unlike: "Clients come in by the API Gateway."),
    ReviewCase(
      "SRC-179", "The Order Service publishes `order.taken`; the Stock Service consumes it.",
      quotes: "The Order Service publishes", settledBy: "Kafka carries it."),
    ReviewCase(
      "SRC-180", "- payout day: day of the month (1-31)", quotes: "- payout day",
      settledBy: "In a short month the last day counts."),
  ]
}
