import Engine
import TestSupport
import Testing

@Suite("Requests over messages in AsyncAPI")
struct ReplyContractTests {
  private var blueprint: Blueprint {
    let builder = RequirementsBuilder {
      $0.message(
        "Order Service", "Tax Service", "asks for the tax, waits for the reply", via: "RabbitMQ",
        channel: "tax.requests")
    }
    let design = builder.design()
    return Blueprint(
      session: Session(folder: "001-shop", index: 1, name: "shop"), documents: ["a.md"],
      scope: .full, review: Review(), requirements: builder.requirements, outOfScope: [],
      analysis: builder.analysis(), design: design,
      contracts: ContractWriter.contracts(
        for: builder.requirements, analysis: builder.analysis(), design: design),
      dates: DocumentDates(created: "2026-01-01", updated: "2026-01-01"))
  }

  @Test("Both sides have an operation with the reply channel and a correlation id")
  func reply() throws {
    let text = try #require(
      SpecificationWriter.artifacts(for: blueprint).first { $0.kind == .asyncAPI }?.text)
    #expect(text.contains("address: tax.requests"))
    #expect(text.contains("address: order-service.replies"))
    #expect(text.contains("location: $message.header#/correlationId"))
    #expect(text.contains("reply:"))
    #expect(text.contains("order-service-asks-order-service-asks-tax-service"))
  }
}
