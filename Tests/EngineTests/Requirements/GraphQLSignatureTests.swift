import Testing

@testable import Engine

@Suite("GraphQL operations as sources write them")
struct GraphQLSignatureTests {
  @Test("Kind, name, arguments and answer are read")
  func whole() throws {
    let read = try #require(
      GraphQLSignature("query orders(customerId: ID!, first: Int, tags: [String!]): [Order!]!"))
    #expect(read.kind == .query)
    #expect(read.name == "orders")
    #expect(read.arguments.map(\.name) == ["customerId", "first", "tags"])
    #expect(read.arguments.map(\.type) == ["uuid", "Int?", "String[]?"])
    #expect(read.result == "Order")
    #expect(read.isList)
  }

  @Test(
    "A name alone is enough, and other code is none",
    arguments: [
      ("mutation placeOrder", "placeOrder"), ("subscription orderChanged(id: ID!)", "orderChanged"),
      ("query", nil), ("GET /orders", nil), ("select 1", nil), ("query (x)", nil),
    ])
  func names(code: String, name: String?) { #expect(GraphQLSignature(code)?.name == name) }
}
