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
  ]
}
