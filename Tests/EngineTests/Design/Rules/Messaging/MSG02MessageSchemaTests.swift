import Engine
import TestSupport
import Testing

@Suite("MSG-02: the schema of every event")
struct MSG02MessageSchemaTests {
  private func design(channel: String? = nil, fields: [String] = []) -> Design {
    RequirementsBuilder {
      $0.event(
        "OrderPaid", from: "Order Service", to: ["Shipping Service"], channel: channel,
        fields: fields)
    }.design()
  }

  @Test("A schema has the channel's major version, and named fields are no finding")
  func schema() {
    let design = design(channel: "orders.order-paid.v2", fields: ["orderId"])
    #expect(
      design.outcome(.event("OrderPaid"), .schema)
        == .practice(.jsonSchema, detail: "major version 2"))
    #expect(design.findings(of: "MSG-02").isEmpty)
  }

  @Test("An event without fields is a remark")
  func noFields() {
    #expect(
      design().findings(of: "MSG-02").map(\.message) == ["No source names the fields of OrderPaid"])
  }

  @Test("The reviewer's choice stands, and the rule's remains as the alternative")
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.jsonSchema, detail: "in Avro"), on: .schema,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      })
  }
}
