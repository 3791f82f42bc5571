import Engine
import Testing

@Suite("What happens to data")
struct DataCasesTests {
  @Test("A check speaks where the fault is, and quotes its line", arguments: cases)
  func speaks(_ reviewed: ReviewCase) {
    let quotes = ReviewCase.quotes(reviewed.check, in: reviewed.speaking)
    #expect(quotes.contains { $0.hasPrefix(reviewed.quoted) }, "\(quotes)")
  }

  @Test("A check is silent where the sources settle the matter", arguments: cases)
  func isSilent(_ reviewed: ReviewCase) {
    #expect(ReviewCase.quotes(reviewed.check, in: reviewed.silent) == [])
  }

  static let cases: [ReviewCase] = [
    ReviewCase(
      "SRC-103", "The Order Service checks stock, then it creates the order.",
      quotes: "The Order Service checks",
      unlike: "The Order Service reserves stock, then it creates the order."),
    ReviewCase(
      "SRC-103",
      "The Order Service checks availability.\n\nThen it confirms the reservation.",
      quotes: "The Order Service checks",
      settledBy: "The Stock Service reserves stock before."),
    ReviewCase(
      "SRC-104", "Order status: PENDING, PAID, SHIPPED", quotes: "Order status",
      settledBy: "Unpaid orders expire after an hour."),
    ReviewCase(
      "SRC-105", "The Order Service keeps carts in the database.", quotes: "The Order Service",
      settledBy: "They expire after a week."),
    ReviewCase(
      "SRC-106",
      """
      ```java
      enum PaymentStatus {
        OPEN,
        PAID
      }
      ```

      The Order Service refunds what came back: each refund is booked.
      """,
      quotes: "enum PaymentStatus",
      unlike: """
        ```java
        enum PaymentStatus {
          OPEN,
          PAID,
          REFUNDED
        }
        ```

        The Order Service refunds what came back: each refund is booked.
        """),
    ReviewCase(
      "SRC-107", "- `totalAmount`: decimal", quotes: "- `totalAmount`",
      settledBy: "- `currency`: string"),
    ReviewCase(
      "SRC-108", "`POST /orders` takes an order.", quotes: "`POST /orders`",
      settledBy: "It takes an idempotency key."),
    ReviewCase(
      "SRC-109",
      """
      The Order Service publishes `order.taken` to RabbitMQ; the Stock Service consumes it.

      ### Stock Service
      - It sends an email to the buyer.
      """,
      quotes: "- It sends an email", settledBy: "Duplicates are dropped."),
    ReviewCase(
      "SRC-110", "The payment provider calls the webhook of the Order Service.",
      quotes: "The payment provider", settledBy: "Each event id is noted."),
    ReviewCase(
      "SRC-111",
      "Each camera sends its timestamp.\n\nThe Price Service works out the average speed.",
      quotes: "The Price Service works", settledBy: "Clocks are set by NTP."),
    ReviewCase(
      "SRC-112", "The Stock Service retrieves the state that was stored at entry.",
      quotes: "The Stock Service", settledBy: "When it is not found, the message is dropped."),
    ReviewCase(
      "SRC-113", "### Price Service\n- Prices are cached for 10 minutes.",
      quotes: "- Prices are cached",
      unlike: "### Price Service\n- Prices are cached and evicted at each change."),
    ReviewCase(
      "SRC-114",
      """
      ### Order Service
      - **Data owned:** `customer`: `customerId: uuid`, `name: string`

      ### Price Service
      - **Data owned:** `customer`: `customerId: uuid`, `level: string`
      """,
      quotes: "- **Data owned:** `customer`",
      unlike: """
        ### Order Service
        - **Data owned:** `buyer`: `customerId: uuid`, `name: string`

        ### Price Service
        - **Data owned:** `customer`: `customerId: uuid`, `level: string`
        """),
    ReviewCase(
      "SRC-115",
      """
      ```python
      def save_file(path, content)
      def get_file(path)
      def save_status(job, status)
      ```
      """,
      quotes: "def save_status",
      unlike: """
        ```python
        def save_file(path, content)
        def get_file(path)
        def save_status(job, status)
        def get_status(job)
        ```
        """),
    ReviewCase(
      "SRC-103", "It checks that the seat is free, then writes the hold.", quotes: "It checks",
      unlike: "A unique constraint sees that the seat is free, then it writes the hold."),
    ReviewCase(
      "SRC-105", "- Positions are never deleted.", quotes: "- Positions",
      unlike: "- Positions are deleted after a week."),
    ReviewCase(
      "SRC-111", "- The phone time is the time of the delivery.", quotes: "- The phone",
      settledBy: "The server time is noted beside it."),
    ReviewCase(
      "SRC-143", "Values are discarded when the link is down.", quotes: "Values",
      unlike: "Values are buffered when the link is down."),
    ReviewCase(
      "SRC-144", "Consumers commit the offset before processing.", quotes: "Consumers",
      unlike: "Consumers commit the offset after processing."),
    ReviewCase(
      "SRC-145",
      "Events of one parcel are processed in order.\n\nTopic `parcels`, key: depot id.",
      quotes: "Events of one",
      unlike: "Events of one parcel are processed in order.\n\nTopic `parcels`, key: parcel id."),
    ReviewCase(
      "SRC-145", "Messages arrive in order.\n\n- They go over Amazon SQS.",
      quotes: "Messages", unlike: "Messages arrive in order.\n\n- They go over Apache Kafka."),
    ReviewCase(
      "SRC-146",
      "The view can be rebuilt from the topic.\n\nThe topic has a retention of 3 days.",
      quotes: "The view", settledBy: "Snapshots are taken every night."),
    ReviewCase(
      "SRC-147",
      """
      ### Offer Service
      - **Responsibility:** makes offers
      - Offers are held in memory.
      - It runs with 5 replicas.
      """,
      quotes: "- Offers are held",
      unlike: """
        ### Offer Service
        - **Responsibility:** makes offers
        - Offers are held in memory.
        """),
    ReviewCase(
      "SRC-148",
      "| Entity | Owner |\n|---|---|\n| Order | Order Service, Stock Service |",
      quotes: "| Order |", unlike: "| Entity | Owner |\n|---|---|\n| Order | Order Service |"),
    ReviewCase(
      "SRC-148",
      "| Event | Producer |\n|---|---|\n| `order.sent` | |",
      quotes: "| `order.sent` |",
      unlike: "| Event | Producer |\n|---|---|\n| `order.sent` | Order Service |"),
    ReviewCase(
      "SRC-148", "Shift plans are maintained by the Order Service and the Stock Service.",
      quotes: "Shift plans", unlike: "Shift plans are maintained by the Order Service."),
    ReviewCase(
      "SRC-149", "It returns 200 OK when the insurer does not answer.", quotes: "It returns",
      unlike: "It returns 503 when the insurer does not answer."),
    ReviewCase(
      "SRC-150", "If the transfer fails it repeats the call up to 5 times.", quotes: "If the",
      settledBy: "Each carries an idempotency key."),
    ReviewCase(
      "SRC-151", "Payment logs are deleted after 30 days.", quotes: "Payment logs",
      unlike: "Payment logs are deleted after 10 years."),
    ReviewCase(
      "SRC-151",
      "Access must be auditable for ten years.\n\nThe access log is kept 14 days.",
      quotes: "Access must",
      unlike: "Access must be auditable for ten years.\n\nThe access log is kept 10 years."),
    ReviewCase(
      "SRC-152", "The scanner works offline and accepts every code.", quotes: "The scanner",
      settledBy: "Duplicate scans are found when conflicts are resolved."),
    ReviewCase(
      "SRC-153", "| Event | Producer |\n|---|---|\n| ParcelDelivered | driver-app |",
      quotes: "| ParcelDelivered",
      unlike: "| Event | Producer |\n|---|---|\n| ParcelDelivered | Order Service |"),
    ReviewCase(
      "SRC-154", "- `POST /holds`", quotes: "- `POST /holds`",
      settledBy: "Holds expire after ten minutes."),
    ReviewCase(
      "SRC-155", "Passport images are kept in the bucket.", quotes: "Passport images",
      unlike: "Passport images are kept in the bucket for 30 days."),
    ReviewCase(
      "SRC-45",
      """
      ### Pay Service
      - stores payments in PostgreSQL
      - publishes `order.paid` to Kafka
      """,
      quotes: "- publishes",
      settledBy: "## Technology stack\n\nEvents are written through an outbox."),
    ReviewCase(
      "SRC-166", "One database is used by all services.", quotes: "One database",
      unlike: "One database server is used, with a schema per service."),
    ReviewCase(
      "SRC-47", "It calls the Payment Service, then the Stock Service.", quotes: "It calls",
      settledBy: "When a step fails, the payment is refunded."),
    ReviewCase(
      "SRC-168", "After a crash the job is started again from the beginning.", quotes: "After a",
      unlike: "After a crash the job goes on where it was."),
    ReviewCase(
      "SRC-172", "All tenants live in one database.", quotes: "All tenants",
      settledBy: "Row-level security keeps them apart."),
    ReviewCase(
      "SRC-174", "Two may book at the same time, which is rare.", quotes: "Two may",
      unlike: "Two may book at the same time; a unique key lets one through."),
    ReviewCase(
      "SRC-175", "It reads the count, subtracts one and saves it.", quotes: "It reads",
      settledBy: "The change is atomic."),
    ReviewCase(
      "SRC-41",
      "```javascript\nnew mongoose.Schema({\n  netAmount: { type: Number }\n})\n```",
      quotes: "netAmount",
      unlike: "```javascript\nnew mongoose.Schema({\n  netAmount: { type: Decimal128 }\n})\n```"),
    ReviewCase(
      "SRC-41", "- amount: real", quotes: "- amount",
      unlike: "- **Webhook Support**: Real-time payment status updates"),
    ReviewCase(
      "SRC-47",
      """
      - The Stock Service reserves what is wanted.
      - The Order Service persists the order.
      """,
      quotes: "- The Stock Service reserves",
      settledBy: "What is not paid for is released."),
    ReviewCase(
      "SRC-50", "- `POST /bookings`", quotes: "- `POST",
      settledBy: "- `POST /bookings/{id}/cancel`"),
    ReviewCase(
      "SRC-50", "- `POST /reservations`", quotes: "- `POST",
      settledBy: "- `DELETE /reservations/{id}`"),
    ReviewCase(
      "SRC-49", "- `GET /payments/pending`", quotes: "- `GET",
      unlike: "- `GET /payments/statistics`\n- `GET /orders/{id}/status`\n- `GET /debug/locks`"),
    ReviewCase(
      "SRC-49", "- `GET /pages/product` shows a product.\n- `GET /settlements`",
      quotes: "- `GET /settlements", settledBy: "Lists come in pages."),
    ReviewCase(
      "SRC-104", "Riders are manually assigned.", quotes: "Riders",
      settledBy: "After ten minutes the office is reminded."),
    ReviewCase(
      "SRC-143", "When the broker is away, events are buffered in the service.",
      quotes: "When the broker", unlike: "When the broker is away, events wait in the outbox."),
    ReviewCase(
      "SRC-143", "Doses missed by six hours are abandoned.", quotes: "Doses",
      unlike: "Doses missed by six hours are reported to the nurse."),
    ReviewCase(
      "SRC-172", "Multi-tenant: clinics own doctors.", quotes: "Multi-tenant",
      settledBy: "Each row bears a tenant id."),
    ReviewCase(
      "SRC-172", "Queries are always filtered by tenant.", quotes: "Queries",
      settledBy: "Row-level security keeps them apart."),
    ReviewCase(
      "SRC-175", "```mermaid\nerDiagram\n  SLOT {\n    int booked_count\n  }\n```",
      quotes: "int booked_count", settledBy: "A check constraint holds the limit."),
  ]
}
