import Engine
import Testing

@Suite("What does not work together, or not for long")
struct TechnologyCasesTests {
  @Test("A check speaks where the fault is, and quotes its line", arguments: cases)
  func speaks(_ reviewed: ReviewCase) {
    let quotes = ReviewCase.quotes(reviewed.check, in: reviewed.speaking)
    #expect(quotes.contains { $0.hasPrefix(reviewed.quoted) }, "\(quotes)")
  }

  @Test("A check is silent where the sources settle the matter", arguments: cases)
  func isSilent(_ reviewed: ReviewCase) {
    #expect(ReviewCase.quotes(reviewed.check, in: reviewed.silent) == [])
  }

  static let cases: [ReviewCase] = operation + products

  private static let event = """
    The Order Service publishes `order.taken` to RabbitMQ; the Stock Service consumes it.
    """

  private static let operation: [ReviewCase] = [
    ReviewCase(
      "SRC-85", "In production Docker Compose starts all of them.", quotes: "In production",
      unlike: "For development Docker Compose starts all of them."),
    ReviewCase(
      "SRC-85", "All of them run on a single server.", quotes: "All of them",
      settledBy: "In production they run on Kubernetes."),
    ReviewCase(
      "SRC-87",
      """
      ### Consul
      - **Responsibility:** registry, by which the services are discovered
      """,
      quotes: "- **Responsibility:** registry", settledBy: "Consul is a cluster of three."),
    ReviewCase(
      "SRC-88", "- Connection pool of 20 connections per service\n- Services scale horizontally",
      quotes: "- Connection pool", settledBy: "PgBouncer stands before the database."),
    ReviewCase("SRC-89", event, quotes: "The Order Service", settledBy: "A DLQ takes the rest."),
    ReviewCase(
      "SRC-90", "The Order Service writes to the Orders DB (PostgreSQL).",
      quotes: "The Order Service", settledBy: "A backup is made each night."),
    ReviewCase(
      "SRC-91", "The Stock Service has an alternative implementation with actors.",
      quotes: "The Stock Service has", unlike: "The Stock Service has one implementation."),
    ReviewCase(
      "SRC-95", "The Order Service retries until it succeeds.", quotes: "The Order Service",
      unlike: "The Order Service retries until it succeeds, at most 5 times."),
    ReviewCase(
      "SRC-96",
      """
      ### Order Service
      - The timeout is 2 s.

      ### Stock Service
      - Each attempt has a timeout of 1 s, with 2 retries.
      """,
      quotes: "- The timeout is 2 s",
      unlike: """
        ### Order Service
        - The timeout is 4 s.

        ### Stock Service
        - Each attempt has a timeout of 1 s, with 2 retries.
        """),
    ReviewCase(
      "SRC-97",
      "### Price Service\n- Rate limit: 100 requests/second\n- Peak load is 150 requests/second",
      quotes: "- Rate limit",
      unlike: "### Price Service\n- Rate limit: 100 requests/second per user\n"
        + "- Peak load is 150 requests/second"),
    ReviewCase(
      "SRC-98", "", quotes: "- **Dependencies:** Stock",
      settledBy: "Each call has a timeout of 1 s."),
    ReviewCase(
      "SRC-101",
      event + "\n\nThe Stock Service polls the Price Service every minute.",
      quotes: "The Stock Service polls",
      unlike: "The Stock Service polls the Price Service every minute."),
    ReviewCase(
      "SRC-102",
      """
      ```yaml
      stock: http://localhost:8081
      price: http://localhost:8082
      ```
      """,
      quotes: "stock:",
      unlike: """
        ```yaml
        stock: http://stock:8081
        price: http://price:8082
        ```
        """),
  ]

  private static let products: [ReviewCase] = [
    ReviewCase(
      "SRC-84", "The Order Service is written for Node.js 16.", quotes: "The Order Service",
      unlike: "The Order Service is migrated from Node.js 16 to Node.js 22."),
    ReviewCase(
      "SRC-84", "```dockerfile\nFROM node:18-alpine\n```", quotes: "FROM node",
      unlike: "```dockerfile\nFROM node:22-alpine\n```"),
    ReviewCase(
      "SRC-86", "The Order Service puts jobs into a queue in Redis.", quotes: "The Order Service",
      settledBy: "Consumer groups acknowledge each."),
    ReviewCase(
      "SRC-92", "Orders are handled exactly once.", quotes: "Orders",
      settledBy: "Handlers are idempotent."),
    ReviewCase(
      "SRC-93", "- The topic has 3 partitions\n- The Order Service runs 5 consumers",
      quotes: "- The topic",
      unlike: "- The topic has 6 partitions\n- The Order Service runs 5 consumers"),
    ReviewCase(
      "SRC-94", "Photos are stored in PostgreSQL.", quotes: "Photos",
      unlike: "Photos are stored in S3, their keys in PostgreSQL."),
    ReviewCase(
      "SRC-99", "The Order Service calls Stripe over HTTPS to charge.",
      quotes: "The Order Service", settledBy: "Calls to it are throttled."),
    ReviewCase(
      "SRC-100", "Plugins run in-process in the Order Service.", quotes: "Plugins",
      settledBy: "Each runs in a sandbox."),
    ReviewCase(
      "SRC-156", "Each of 25,000 drivers sends its position every 2 seconds.", quotes: "Each of",
      unlike: "Each of 600 drivers sends its position every 60 seconds."),
    ReviewCase(
      "SRC-157",
      "The insurer answers within 8 seconds.\n\nThe response time is 2 seconds (p95).",
      quotes: "The response",
      unlike: "The insurer answers within 1 second.\n\nThe response time is 2 seconds (p95)."),
    ReviewCase(
      "SRC-160", "Availability 99.95 %.\n\nThe database is a single instance.",
      quotes: "Availability", unlike: "Availability 99 %.\n\nThe database is a single instance."),
    ReviewCase(
      "SRC-162", "350,000 parcels/day are sorted.\n\nThe free plan allows 1,000 requests per day.",
      quotes: "The free plan",
      unlike: "500 parcels/day are sorted.\n\nThe free plan allows 1,000 requests per day."),
    ReviewCase(
      "SRC-25", "- PDFs are written to the pod's disk.", quotes: "- PDFs",
      unlike: "- PDFs are written to the bucket."),
    ReviewCase(
      "SRC-88", "- Concurrency is 3,000; max_connections is 1,000.", quotes: "- Concurrency",
      unlike: "- Concurrency is 300; max_connections is 1,000."),
    ReviewCase(
      "SRC-30", "- Mails are started by ApplicationEvent.", quotes: "- Mails",
      settledBy: "An outbox keeps them."),
    ReviewCase(
      "SRC-95", "- 실패하면 성공할 때까지 재시도한다.", quotes: "- 실패하면",
      unlike: "- 실패하면 3번까지 재시도한다."),
    ReviewCase(
      "SRC-167", "- `POST /import` (upload of up to 2 GB)", quotes: "- `POST /import`",
      settledBy: "Files go up in chunks."),
    ReviewCase(
      "SRC-170", "Reports run on the production database.", quotes: "Reports",
      unlike: "Reports run on a read replica of the production database."),
    ReviewCase(
      "SRC-171", "Docker images are deployed with the tag `latest`.", quotes: "Docker images",
      unlike: "Docker images are deployed with the tag `1.4.2`."),
    ReviewCase(
      "SRC-173", "The dashboard polls it every 500 ms.", quotes: "The dashboard",
      unlike: "The dashboard polls it every 30 s."),
    ReviewCase(
      "SRC-156", "라이더 1만 2천 명이 3초마다 위치를 보낸다.", quotes: "라이더",
      unlike: "라이더 600명이 60초마다 위치를 보낸다."),
    ReviewCase(
      "SRC-90", "The Order Service writes to the Orders DB (PostgreSQL).\n\nBackup RPCs are named.",
      quotes: "The Order Service",
      settledBy: "A snapshot of the database is taken each night."),
  ]
}
