import Testing

@testable import Engine

@Suite("Entities and their parts")
struct EntityPartsTests {
  private static func entity(_ name: String, _ fields: [String]) -> DataEntity {
    DataEntity(
      name: name, owner: "shop",
      fields: fields.map { field in
        let pair = field.split(separator: ":").map(String.init)
        return DataField(name: pair[0], type: pair.count > 1 ? pair[1] : nil)
      }, evidence: [ShopModel.evidence(7)])
  }

  private let order = Self.entity("order", ["orderId:uuid", "status:string", "total:decimal"])
  private let line = Self.entity("order_line", ["orderId:uuid", "sku:string", "quantity:int"])
  private let note = Self.entity("order_note", ["text:string"])

  private var data: DataDictionary {
    DataDictionary(Requirements(entities: [order, line, note]))
  }

  @Test("What bears the name and the key of another is a part of it, marked as proposed")
  func parts() throws {
    let schema = data.schema(order)
    let lines = try #require(schema.fields.last)
    #expect(schema.fields.map(\.name) == ["orderId", "status", "total", "lines"])
    #expect(lines.items == "OrderLine")
    #expect(lines.origin == .proposed("API-01"))
    #expect(schema.fields[0].origin == .stated(ShopModel.evidence(7)))
    #expect(data.missingSchemas(in: [schema], of: "shop").map(\.name) == ["OrderLine"])
  }

  @Test("A new thing is asked for with its parts, without what the provider sets and their key")
  func newThing() throws {
    let new = try #require(data.newThing(order))
    #expect(new.name == "NewOrder")
    #expect(new.schemas.map(\.name) == ["NewOrder", "NewOrderLine"])
    #expect(new.schemas[0].fields.map(\.name) == ["total", "lines"])
    #expect(new.schemas[1].fields.map(\.name) == ["sku", "quantity"])
  }

  @Test("A field that the source names itself is not added again")
  func named() {
    let cart = Self.entity("order", ["orderId:uuid", "lines:array"])
    let data = DataDictionary(Requirements(entities: [cart, line]))
    #expect(data.schema(cart).fields.map(\.name) == ["orderId", "lines"])
  }
}
