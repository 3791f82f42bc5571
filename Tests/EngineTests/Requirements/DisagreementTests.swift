import Testing

@testable import Engine

@Suite("Statements that cannot all be right are told with both lines")
struct DisagreementTests {
  private func places(_ rule: RuleID, _ found: Requirements) -> [Int]? {
    found.findings.first { $0.rule == rule }?.places.map(\.place.line)
  }

  private let flow = """
    ## Flow

    | From | To | Protocol |
    | --- | --- | --- |
    | Order Service | Payment Service | REST |

    """

  @Test("Two protocols for one call")
  func protocols() {
    let text = twoServices.replacing(
      "takes orders", with: "takes orders\n- **Dependencies:** Payment Service over gRPC")
    let found = extracted(text + flow)
    #expect(places("EXT-03", found) == [3, 12])
    #expect(found.findings.first { $0.rule == "EXT-03" }?.isContradiction == true)
    #expect(found.interactions.count == 1)
  }

  @Test("HTTPS and REST are the same protocol by two names")
  func family() {
    let text = twoServices.replacing(
      "takes orders", with: "takes orders\n- **Dependencies:** Payment Service over HTTPS")
    #expect(places("EXT-03", extracted(text + flow)) == nil)
  }

  @Test("Calls for purposes of their own may each have their protocol")
  func purposes() {
    let text = twoServices.replacing(
      "takes orders",
      with: """
        takes orders
        - **Dependencies:**
          - Payment Service to authorise a payment, gRPC
          - Payment Service to read the receipt, REST
        """)
    #expect(places("EXT-03", extracted(text)) == nil)
  }

  @Test("Two publishers of one event")
  func publishers() {
    let found = extracted(
      twoServices + """
        ## Events

        | Event | Publisher | Consumers |
        | --- | --- | --- |
        | order.paid | Payment Service | Order Service |

        ## Notes

        | Event | Publisher | Consumers |
        | --- | --- | --- |
        | order.paid | Order Service | Payment Service |

        """)
    #expect(places("EXT-05", found) == [11, 17])
    #expect(
      found.findings.first { $0.rule == "EXT-05" }?.message
        == "order.paid is published by Payment Service and by Order Service, as two places say.")
  }
}
