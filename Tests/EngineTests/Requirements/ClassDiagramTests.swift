import Testing

@testable import Engine

@Suite("Class diagrams")
struct ClassDiagramTests {
  private func drawn(_ lines: String) -> MarkedText {
    MarkedText(twoServices + "\n## Classes\n\n```mermaid\nclassDiagram\n" + lines + "\n```\n")
  }

  @Test("Arrows between classes that are parts elsewhere are dependencies, with their label")
  func arrows() {
    let marked = drawn("«OrderService \"1\" ..> PaymentService : charges over gRPC»")
    let found = marked.requirements
    #expect(found.arrows == ["Order Service > Payment Service sync"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A stereotype introduces a third party")
  func stereotype() {
    let found = drawn(
      """
      class MailGateway {
        <<external>>
        +send(mail)
      }
      PaymentService --> MailGateway
      """
    ).requirements
    #expect(found.parts.contains("externalSystem MailGateway"))
    #expect(found.arrows == ["Payment Service > MailGateway unknown"])
  }

  @Test(
    "Inheritance, lines without direction and classes of the inside tell no dependency",
    arguments: [
      "OrderService <|-- PaymentService", "OrderService -- PaymentService",
      "OrderService --> OrderRepository", "OrderController --> OrderMapper",
    ])
  func nothing(line: String) {
    #expect(drawn(line).requirements.interactions.isEmpty)
  }
}
