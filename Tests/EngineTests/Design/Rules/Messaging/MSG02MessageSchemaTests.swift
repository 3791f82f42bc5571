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

  @Test(
    "A schema has the channel's major version, and named fields are no finding", .tags(.trigger))
  func schema() {
    let design = design(channel: "orders.order-paid.v2", fields: ["orderId"])
    #expect(
      design.outcome(.event("OrderPaid"), .schema)
        == .practice(.jsonSchema, detail: "major version 2"))
    #expect(design.findings(of: "MSG-02").isEmpty)
  }

  @Test("An event without fields is a remark", .tags(.trigger, .explanation))
  func noFields() {
    #expect(
      design().findings(of: "MSG-02").map(\.message) == ["No source names the fields of OrderPaid"])
  }

  @Test(
    "The reviewer's choice stands, and the rule's remains as the alternative",
    .tags(.override, .explanation))
  func reviewer() throws {
    try expectReviewerWins(
      Outcome.practice(.jsonSchema, detail: "in Avro"), on: .schema,
      of: RequirementsBuilder {
        $0.event("OrderPaid", from: "Order Service", to: ["Shipping Service"])
      })
  }

  @Test("Without events there is no schema", .tags(.nonTrigger))
  func noEvents() {
    let design = RequirementsBuilder { $0.call("A", "B", "read x") }.design()
    #expect(design.decisions(of: "MSG-02").isEmpty)
    #expect(design.findings(of: "MSG-02").isEmpty)
  }

  @Test("A version in capitals is a version", .tags(.trigger))
  func capital() {
    #expect(
      design(channel: "orders.order-paid.V3", fields: ["orderId"])
        .outcome(.event("OrderPaid"), .schema)
        == .practice(.jsonSchema, detail: "major version 3"))
  }
}
