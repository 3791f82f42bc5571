import Testing

@testable import Engine

@Suite("Stores, brokers and services named among technologies")
struct StackTests {
  @Test(
    "A line that says what a product is for names it",
    arguments: [
      "- **Database**: «PostgreSQL»\n- **Cache**: «Redis»\n- **Queue**: «RabbitMQ»\n- **Language**: Go\n",
      "| Kind | Choice |\n|---|---|\n| Database | «PostgreSQL» 16 |\n| Cache | «Redis» 7 |\n| Messaging | «RabbitMQ» |\n| Language | Go |\n",
      "- **数据库**: «PostgreSQL»\n- **缓存**: «Redis»\n- **消息队列**: «RabbitMQ»\n",
    ])
  func stack(lines: String) {
    let marked = MarkedText("# Shop\n\n## Tech Stack\n\n" + lines)
    let found = marked.requirements
    #expect(found.parts == ["dataStore PostgreSQL", "dataStore Redis", "broker RabbitMQ"])
    #expect(found.elements.flatMap(\.evidence).map(\.place.line) == marked.lines)
  }

  @Test(
    "Choices, tests, plans and products without a purpose name nothing",
    arguments: [
      "- **Database**: PostgreSQL or MySQL\n", "- **Database**: Milvus / Qdrant\n",
      "- **Test database**: PostgreSQL\n", "- **Cache**: Redis (planned)\n",
      "- **Libraries**: redis, stripe\n",
    ])
  func doubts(line: String) {
    #expect(extracted("## Technology Stack\n\n" + line).elements.isEmpty)
  }

  @Test("Where stores have names of their own a product says what they are made of")
  func made() {
    let found = extracted(
      """
      | Store | Owner |
      |---|---|
      | Orders DB | Order Service |

      ## Tech Stack

      - **Database**: PostgreSQL
      """)
    #expect(!found.elements.contains { $0.name == "PostgreSQL" })
  }

  @Test("A part uses the stores that it is built with")
  func parts() {
    let found = extracted(
      """
      ## Services

      - **Catalogue Service** (Go, PostgreSQL)
      - **Portal Service** - Express app with a MySQL database
      - **Search Service**: indexes offers
      """)
    #expect(
      found.arrows == [
        "Catalogue Service > PostgreSQL data", "Portal Service > MySQL data",
      ])
  }

  @Test("What a row says of a part's way names the product on that way")
  func ways() {
    let found = extracted(
      """
      | Service | Description |
      |---|---|
      | Till | takes money via Razorpay |
      | Shelf | finds goods |
      """)
    #expect(found.arrows == ["Till > Razorpay unknown"])
  }

  @Test("Below an architecture's title the parts that run are told from what they run on")
  func deployables() {
    let found = extracted(
      """
      # Tally

      ## Architecture

      - **Backend**: FastAPI + PostgreSQL
      - **Frontend**: React
      - **Deployment**: Helm
      """)
    #expect(found.components.map(\.name) == ["Backend", "Frontend"])
    #expect(found.arrows == ["Backend > PostgreSQL data"])
  }

  @Test("A list of stores tells who keeps data in each")
  func stores() {
    let found = extracted(
      twoServices + """
        ## Databases

        - **MongoDB**: Order, Payment Service
        - **Redis**: sessions
        """)
    #expect(
      found.arrows == ["Order Service > MongoDB data", "Payment Service > MongoDB data"])
  }
}
