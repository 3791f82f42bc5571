import Testing

@testable import Engine

@Suite("Arrow lines and plain sentences")
struct SentenceAndArrowTests {
  @Test(
    "A sentence's verb tells direction and style",
    arguments: [
      (
        "Order Service calls Payment Service to take money.", "Order Service > Payment Service sync"
      ),
      (
        "The Order Service is called by the Payment Service.",
        "Payment Service > Order Service sync"
      ),
      (
        "Order Service publishes events to Payment Service.",
        "Order Service > Payment Service async"
      ),
      ("Order Service depends on Payment Service.", "Order Service > Payment Service unknown"),
      (
        "order-service sends each order to payment-service over gRPC.",
        "Order Service > Payment Service sync"
      ),
      ("Order Service는 Payment Service를 호출하여 결제를 승인한다.", "Order Service > Payment Service sync"),
      ("Order Service가 Payment Service에 이벤트를 발행한다.", "Order Service > Payment Service async"),
      (
        "Order Service -> Payment Service: authorise (REST)", "Order Service > Payment Service sync"
      ),
      ("- Order → Payment", "Order Service > Payment Service unknown"),
      ("`order-service` --> `payment-service` (Kafka)", "Order Service > Payment Service async"),
    ])
  func statements(text: String, expected: String) {
    let found = extracted(twoServices + "## Flow\n\n" + text + "\n")
    #expect(found.arrows == [expected])
    #expect(found.interactionLines == [9])
  }

  @Test(
    "Denials, wishes, comparisons and chains of steps give no interaction",
    arguments: [
      "Order Service does not call Payment Service.", "Order Service never calls Payment Service.",
      "In future Order Service could call Payment Service.",
      "Order Service would call Payment Service instead of polling.",
      "Order Service는 Payment Service를 호출하지 않는다.", "Order Service and Payment Service are small.",
      "Order Service는 향후 Payment Service를 호출할 예정이다.", "Order → Payment → Order",
    ])
  func traps(text: String) {
    #expect(extracted(twoServices + "## Flow\n\n" + text + "\n").arrows.isEmpty)
  }

  @Test("A denial of what another place states is a finding that quotes both")
  func contradiction() {
    let text = """
      ## Order Service
      - **Dependencies:** Payment Service, REST

      ## Payment Service
      - **Responsibility:** x

      ## Flow

      Order Service does not call Payment Service.
      """
    let finding = extracted(text).findings.first { $0.rule == "EXT-01" }
    #expect(finding?.places.map(\.place.line) == [2, 9])
  }

  @Test("Two protocols that cannot both be meant are a finding that quotes both")
  func disagreement() {
    let text = """
      ## Order Service
      - **Dependencies:** Payment Service, REST

      ## Payment Service
      - **Responsibility:** x

      | From | To | Protocol |
      |---|---|---|
      | Order Service | Payment Service | AMQP |
      """
    let found = extracted(text)
    #expect(found.findings.first { $0.rule == "EXT-02" }?.places.map(\.place.line) == [2, 9])
    #expect(found.interactions.count == 1)
  }

  @Test("Of a decision what was chosen is read, and what was not is left out")
  func decisions() {
    let text =
      twoServices + """
        ## Decisions

        ### D-1 Payment by call

        Order Service calls Payment Service over gRPC. Rejected: a queue. Payment Service polls Order Service then.
        """
    #expect(extracted(text).arrows == ["Order Service > Payment Service sync"])
    let proposed = text.replacing("### D-1 Payment by call\n", with: "- **Status:** proposed\n")
    #expect(extracted(proposed).arrows == [])
  }
}
