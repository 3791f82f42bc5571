import TestSupport
import Testing

@testable import Engine

@Suite("Field numbers of proto files outlive the order of the sources")
struct KeptNumbersTests {
  private func field(_ name: String, _ values: [String] = []) -> SchemaField {
    SchemaField(
      name: name, type: "string", format: nil, isRequired: true, items: nil, values: values,
      note: nil, dataClass: .internal, origin: .proposed("API-10"))
  }

  private func text(_ fields: [SchemaField], after saved: String?) -> String {
    let schema = SchemaContract(
      name: "Order", description: "An order.", fields: fields, origin: .proposed("API-10"))
    let rpc = RPCContract(
      provider: "orders", fileName: "orders", package: "orders.v1", service: "OrderService",
      methods: [], schemas: [schema])
    var contracts = Contracts(rpcs: [rpc])
    if let saved {
      contracts = contracts.keepingNumbers(
        of: SavedGeneration(texts: ["integration-specs/proto/orders.proto": saved]))
    }
    return ProtoWriter(contract: contracts.rpcs[0], requirements: Requirements()).artifact.text
  }

  @Test("A field that moves keeps its number, a new one gets the next")
  func moved() {
    let saved = text([field("orderId"), field("total")], after: nil)
    let now = text([field("note"), field("total"), field("orderId")], after: saved)
    #expect(now.contains("string note = 3;\n  string total = 2;\n  string order_id = 1;"))
    #expect(!now.contains("reserved"))
  }

  @Test("The number and the name of a field that is gone are never given again")
  func removed() {
    let first = text([field("orderId"), field("total"), field("note")], after: nil)
    let second = text([field("orderId"), field("note")], after: first)
    #expect(second.contains("reserved 2;\n  reserved \"total\";"))
    #expect(second.contains("string note = 3;"))
    let third = text([field("orderId"), field("note"), field("channel")], after: second)
    #expect(third.contains("reserved 2;\n  reserved \"total\";"))
    #expect(third.contains("string channel = 4;"))
    let fourth = text([field("channel")], after: third)
    #expect(fourth.contains("reserved 1, 2, 3;\n  reserved \"order_id\", \"total\", \"note\";"))
  }

  @Test("A field that comes back gets a new number, for its old one may mean something else by now")
  func back() {
    let first = text([field("orderId"), field("total")], after: nil)
    let second = text([field("orderId")], after: first)
    let third = text([field("orderId"), field("total")], after: second)
    #expect(third.contains("reserved 2;\n"))
    #expect(!third.contains("reserved \"total\""))
    #expect(third.contains("string total = 3;"))
  }

  @Test("Values of enumerations keep their numbers too")
  func values() {
    let saved = text([field("status", ["open", "paid", "void"])], after: nil)
    let now = text([field("status", ["void", "open", "refunded"])], after: saved)
    #expect(now.contains("reserved 2;\n  reserved \"ORDER_STATUS_PAID\";"))
    #expect(now.contains("ORDER_STATUS_VOID = 3;\n  ORDER_STATUS_OPEN = 1;"))
    #expect(now.contains("ORDER_STATUS_REFUNDED = 4;"))
  }

  @Test("Numbers that proto keeps for itself are left out")
  func kept() {
    #expect(FieldNumbers([18_999, nil], reserved: []).numbers == [18_999, 20_000])
  }

  @Test("A run that changes nothing gives the saved bytes again")
  func same() throws {
    var input = try ExampleSession.input(0)
    let first = ExampleSession.first
    input.saved = SavedGeneration(
      texts: Dictionary(
        first.artifacts.map { ($0.path, $0.text) }, uniquingKeysWith: { one, _ in one }))
    let second = Pipeline.generation(of: input)
    for artifact in first.artifacts where artifact.kind == .proto {
      #expect(second.artifacts.first { $0.path == artifact.path }?.text == artifact.text)
    }
  }
}
